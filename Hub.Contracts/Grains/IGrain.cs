namespace Hub.Contracts.Grains;

/// <summary>
/// A virtual actor: addressed by the UUID of its identity, one call at a time, dropped when idle. Its methods are
/// asynchronous, and take and answer contracts only; a call that has begun is carried out, whoever stops waiting.
/// </summary>
public partial interface IGrain;
