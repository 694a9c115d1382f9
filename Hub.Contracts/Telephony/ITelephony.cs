using Hub.Contracts.Rotas;

namespace Hub.Contracts.Telephony;

/// <summary>What telephone systems ask and tell. They sign everything with a secret that both sides know.</summary>
public interface ITelephony
{
    /// <summary>
    /// Where to put a caller through now, by the chain as it stands at this instant. Numbers that the same call was
    /// sent to before are not named again.
    /// </summary>
    /// <param name="message">As it came.</param>
    /// <param name="turn">Which turn of the same call it is, where the hub itself sent the caller on.</param>
    /// <param name="cancellation">Ends the asking.</param>
    Task<Answer<PutThrough>> Next(SignedMessage message, DialTurn turn, CancellationToken cancellation = default);

    /// <summary>What came of one number. Told twice, it is kept once.</summary>
    Task<Outcome> Tell(SignedMessage message, CancellationToken cancellation = default);

    /// <summary>
    /// Calls that came in since then, the newest first; numbers and patients are for the desk alone, which its pages
    /// guard.
    /// </summary>
    Task<IReadOnlyList<TelephoneCall>> Since(DateTimeOffset from, CancellationToken cancellation = default);
}

/// <summary>A request as it came over the wire.</summary>
/// <param name="Time">Seconds since 1970, as the header says.</param>
/// <param name="Signature"><c>sha256=</c> and the HMAC of time, a full stop, and the body, in hex.</param>
/// <param name="Body">As it came.</param>
public sealed record SignedMessage(string? Time, string? Signature, ReadOnlyMemory<byte> Body);

/// <summary>Which turn of a call it is.</summary>
/// <param name="Attempt">From 0.</param>
/// <param name="Mark">The hub's own signature of a later turn, which it gave with the turn before.</param>
/// <param name="IsOne">Whether one number is wanted, or all of them in order.</param>
public sealed record DialTurn(int Attempt, string? Mark, bool IsOne);

/// <summary>Where to put a caller through.</summary>
/// <param name="Call">The telephone system's own identity of the call.</param>
/// <param name="IsKnown">Whether the number, or the patient number, is of exactly one patient.</param>
/// <param name="IsAnswered">Whether somebody answered this call before: then it is over.</param>
/// <param name="Steps">In order; empty where nobody is left to call.</param>
/// <param name="Next">The turn after this one.</param>
/// <param name="DeskNumber">What is said where nobody is left: a number as people say it, or empty.</param>
public sealed record PutThrough(
    string Call, bool IsKnown, bool IsAnswered, IReadOnlyList<DialStep> Steps, DialTurn Next, string DeskNumber);

/// <summary>One number.</summary>
/// <param name="Attempt">Its place in this call, by which its outcome is told.</param>
/// <param name="Number">Such as +819012345678.</param>
/// <param name="Seconds">How long it rings.</param>
public sealed record DialStep(int Attempt, string Number, int Seconds);

/// <summary>A call that a telephone system put through.</summary>
/// <param name="Caller">The caller's number, or empty.</param>
/// <param name="Patient">Whose number it is; null where it is nobody's or several patients'.</param>
/// <param name="PatientName">By name, or empty.</param>
/// <param name="Kind">What was asked for.</param>
/// <param name="At">When it came in.</param>
/// <param name="Attempts">In order.</param>
/// <param name="OpenCall">The patient's open call, if there is one.</param>
public sealed record TelephoneCall(
    string Caller,
    PatientId? Patient,
    string PatientName,
    CallKind Kind,
    DateTimeOffset At,
    IReadOnlyList<TelephoneAttempt> Attempts,
    Calls.CallId? OpenCall);

/// <summary>One number that a call was sent to.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="At">When.</param>
/// <param name="Outcome">What came of it; null where nobody told.</param>
/// <param name="Seconds">How long it rang or was talked; null where nobody told.</param>
public sealed record TelephoneAttempt(string Name, DateTimeOffset At, DialOutcome? Outcome, int? Seconds);

/// <summary>What came of a number.</summary>
public enum DialOutcome
{
    /// <summary>Somebody answered.</summary>
    Answered,

    /// <summary>It was engaged.</summary>
    Busy,

    /// <summary>It rang, and nobody answered.</summary>
    NoAnswer,

    /// <summary>It could not be reached.</summary>
    Failed,
}
