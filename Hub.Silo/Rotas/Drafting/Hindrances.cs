using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Drafting;

/// <summary>All that speaks against one having a duty, where the rest of a seating stays as it is.</summary>
internal static class Hindrances
{
    public static IEnumerable<Hindrance> Of(Seating seating, int duty, int person)
    {
        var board = seating.Board;
        var who = board.People[person];
        return
        [
            .. board.IsMember(person) ? OfMember(seating, duty, person) : [],
            .. board.Mentoring.IsNewcomer(person) && IsAlone(seating, duty, person)
                ? [new Hindrance.WithoutMentor(who)]
                : (Hindrance[])[],
        ];
    }

    private static IEnumerable<Hindrance> OfMember(Seating seating, int duty, int member)
    {
        var board = seating.Board;
        var who = board.People[member];
        if (!board.MayDoLayer(member, duty))
        {
            yield return new Hindrance.NotInLayer(who, board.Duties[duty].Layer);
        }

        if (board.WishOf(member, duty) == Wish.Cannot)
        {
            yield return new Hindrance.CannotThen(who);
        }

        foreach (var other in board.Clashes.Of(member, duty).Where(other => seating.Holders[other] == member))
        {
            var (one, two) = (board.Duties[duty], board.Duties[other]);
            yield return Clashes.AreNear(one, two.From, two.To, TimeSpan.Zero)
                ? new Hindrance.OnDutyThen(who, two.Id)
                : new Hindrance.TooLittleRest(who, two.Id);
        }

        foreach (var elsewhere in board.Elsewhere(member, duty))
        {
            yield return new Hindrance.DutyElsewhere(who, elsewhere);
        }

        var holds = seating.Holders[duty] == member;
        foreach (var limit in board.Limits.Of(member, duty))
        {
            if (holds ? seating.IsOver(limit) : seating.IsFull(limit))
            {
                yield return new Hindrance.AtMaximum(who, board.Limits[limit]);
            }
        }
    }

    private static bool IsAlone(Seating seating, int duty, int newcomer) => !seating.Board.Mentoring.Beside[duty]
        .Any(other => seating.Board.Mentoring.IsMentor(seating.Holders[other], newcomer));
}
