using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Rotas;

/// <summary>Whom an institution on duty names inside it: its own people say it, and the secretariat.</summary>
internal static class InsideRules
{
    public static Decision<RotaEvent> Name(Rota rota, Inside inside, RotaFacts facts, DateTimeOffset now)
    {
        if (!MaySay(facts, inside.Institution))
        {
            return RotaRefusals.NotYours;
        }

        if (rota.Insides.Find(named => named.Inside.Id == inside.Id) is { } known)
        {
            return known.Inside == inside ? Decision<RotaEvent>.Nothing : RotaRefusals.IdTaken;
        }

        return !RotaMembers.Of(rota).Contains(Holder.Of(inside.Institution))
                ? RotaRefusals.NotAMember.About("institution")
            : facts.Roll.WorksAt(Holder.Of(inside.Who)) != Holder.Of(inside.Institution)
                ? RotaRefusals.NotInside.About("who")
            : ChangePeriod.Refuse(inside.During, now) is { } refusal ? refusal.About("during")
            : new InsideNamed(inside, now);
    }

    public static Decision<RotaEvent> Lift(Rota rota, InsideId id, RotaFacts facts, DateTimeOffset now) =>
        rota.Insides.Find(named => named.Inside.Id == id) is not { } known ? RotaRefusals.ChangeUnknown
        : !MaySay(facts, known.Inside.Institution) ? RotaRefusals.NotYours
        : known.LiftedAt is not null || known.Inside.During.To <= now ? Decision<RotaEvent>.Nothing
        : new InsideLifted(id, now);

    private static bool MaySay(RotaFacts facts, InstitutionId institution) =>
        facts.BySecretariat || facts.Roll.WorksAt(Holder.Of(facts.By)) == Holder.Of(institution);
}
