namespace Hub.Silo.Deadlines;

/// <summary>
/// While the past of a sample is told, what fell due in it is told to nobody and nothing of it is sent: it is over by
/// the time the telling ends.
/// </summary>
internal sealed class Recess
{
    private int begun;

    public bool IsOn => Volatile.Read(ref begun) > 0;

    /// <summary>From now until what it gives back is disposed of.</summary>
    public IDisposable Begin()
    {
        Interlocked.Increment(ref begun);
        return new Ending(this);
    }

    private sealed class Ending(Recess recess) : IDisposable
    {
        private int ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0)
            {
                Interlocked.Decrement(ref recess.begun);
            }
        }
    }
}
