namespace Hub.Silo.Rotas.Drafting;

/// <summary>Changes of a seating that belong together: all hold, or none.</summary>
internal sealed class Changes(Seating seating)
{
    private readonly Stack<(int Duty, int Before)> done = new();

    public void Put(int duty, int person)
    {
        done.Push((duty, seating.Holders[duty]));
        seating.Put(duty, person);
    }

    /// <summary>Whether none of them breaks a hard rule.</summary>
    public bool AreSound()
    {
        foreach (var (duty, _) in done)
        {
            if (!seating.IsSound(duty))
            {
                return false;
            }
        }

        return true;
    }

    public void Keep() => done.Clear();

    public void Undo() => Undo(0);

    /// <summary>How many there are, to undo those that come later.</summary>
    public int Mark() => done.Count;

    public void Undo(int mark)
    {
        while (done.Count > mark)
        {
            var (duty, before) = done.Pop();
            seating.Put(duty, before);
        }
    }
}
