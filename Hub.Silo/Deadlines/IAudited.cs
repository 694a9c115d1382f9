namespace Hub.Silo.Deadlines;

/// <summary>One thing that must never be so, counted in tables without asking whoever is to prevent it.</summary>
internal interface IAudited
{
    /// <summary>What is counted, in English, as <c>/health/deadlines</c> says it: 'open calls without owner'.</summary>
    string Name { get; }

    /// <summary>How many there are; 0 is well.</summary>
    /// <param name="now">By <see cref="IDatabaseTime"/>.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<long> Wrong(DateTimeOffset now, CancellationToken cancellation);
}
