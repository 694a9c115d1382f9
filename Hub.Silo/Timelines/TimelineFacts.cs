using Hub.Contracts.Patients;

namespace Hub.Silo.Timelines;

/// <summary>What lies outside the entry and yet decides: read by the grain just before the decision.</summary>
/// <param name="Role">The relation of the asker to the patient now; null for none.</param>
/// <param name="Team">The care team, where the command names members; else empty.</param>
/// <param name="ReplyExists">Whether the answered entry is in this timeline, where there is one.</param>
/// <param name="Pinned">How many entries are pinned, where the command pins.</param>
internal sealed record TimelineFacts(
    CareRole? Role, IReadOnlyList<CareTeamMember> Team, bool ReplyExists, int Pinned);
