using Hub.Contracts;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas;

/// <summary>What the period of a change must be.</summary>
internal static class ChangePeriod
{
    /// <summary>Why a change cannot have this period; null where it can.</summary>
    public static Refusal? Refuse(Period during, DateTimeOffset now) =>
        during.To <= during.From ? RotaRefusals.PeriodEmpty
        : during.To <= now ? RotaRefusals.PeriodOver
        : null;
}
