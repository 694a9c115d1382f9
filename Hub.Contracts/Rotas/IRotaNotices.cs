namespace Hub.Contracts.Rotas;

/// <summary>Tells those whom a change of a published rota touches, until they have seen it.</summary>
public interface IRotaNotices
{
    /// <summary>
    /// What others changed in the last 30 days that touches this person or their institution; the newest first, no
    /// more than 50.
    /// </summary>
    Task<RotaNoticeList> Of(PractitionerId practitioner, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>
    /// This person has seen what these rotas tell up to a version each. A mark never moves back, nor beyond what is
    /// recorded; rotas that there are not are left out.
    /// </summary>
    Task MarkSeen(PractitionerId practitioner, IReadOnlyList<RotaMark> marks);
}

/// <summary>Notices of changes.</summary>
/// <param name="Notices">The newest first.</param>
/// <param name="Glossary">What the ids stand for.</param>
public sealed record RotaNoticeList(IReadOnlyList<RotaNotice> Notices, DutyGlossary Glossary);

/// <summary>A change that touches somebody.</summary>
/// <param name="Rota">Which rota.</param>
/// <param name="Version">Of the rota, by which it is marked as seen.</param>
/// <param name="Change">What was changed.</param>
/// <param name="IsNew">Whether the one who asks has not marked it as seen.</param>
public sealed record RotaNotice(RotaView Rota, long Version, RotaChange Change, bool IsNew);

/// <summary>How far the changes of a rota were seen.</summary>
public sealed record RotaMark(RotaId Rota, long Version);
