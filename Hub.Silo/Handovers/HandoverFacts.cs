using Hub.Contracts;
using Hub.Contracts.Practitioners;

namespace Hub.Silo.Handovers;

/// <summary>What a decision about a handover needs from elsewhere.</summary>
/// <param name="Me">Who asks; null for somebody who is on no list or has left.</param>
/// <param name="Receiver">To whom it is given; null likewise, and where nobody is named.</param>
/// <param name="Visible">Those of its patients whom the asker may see now.</param>
/// <param name="Now">By the database's time.</param>
internal sealed record HandoverFacts(
    PractitionerView? Me, PractitionerView? Receiver, IReadOnlySet<PatientId> Visible, DateTimeOffset Now);
