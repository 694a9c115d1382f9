namespace Hub.Silo.Rotas.Drafting;

/// <summary>Lots drawn from a seed (SplitMix64): the same on every machine and for ever.</summary>
internal sealed class Lots(ulong seed)
{
    private ulong state = seed;

    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
