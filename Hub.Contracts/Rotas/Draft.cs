using System.Text.Json.Serialization;

namespace Hub.Contracts.Rotas;

/// <summary>A duty that a draft is to fill.</summary>
[JsonConverter(typeof(IdJson<DraftDutyId>))]
public readonly record struct DraftDutyId(Guid Value) : IId<DraftDutyId>
{
    public static DraftDutyId From(Guid value) => new(value);
    public override string ToString() => Value.ToString("N");
}

/// <summary>A draft of the duties of some months. It breaks no hard rule, at whatever stage it is.</summary>
/// <param name="Assignments">Who takes which duty, by time; fixed entries among them.</param>
/// <param name="Gaps">The duties that nobody takes, and why not.</param>
/// <param name="FewestGaps">No draft of this input can have fewer gaps than this.</param>
/// <param name="FixedConflicts">Fixed entries that break a hard rule; they stay all the same.</param>
/// <param name="Unmet">Duties that fall where their holder would rather not.</param>
/// <param name="Loads">What each member carries.</param>
/// <param name="Fairness">How fair it is, and how fair it could be.</param>
public sealed record Draft(
    IReadOnlyList<DraftAssignment> Assignments,
    IReadOnlyList<DraftGap> Gaps,
    int FewestGaps,
    IReadOnlyList<FixedConflict> FixedConflicts,
    IReadOnlyList<UnmetWish> Unmet,
    IReadOnlyList<MemberLoad> Loads,
    Fairness Fairness);

/// <summary>One takes a duty.</summary>
public sealed record DraftAssignment(DraftDutyId Duty, Holder Who, bool Fixed);

/// <summary>Nobody takes a duty: for each who may do its layer, all that hinders.</summary>
public sealed record DraftGap(DraftDutyId Duty, IReadOnlyList<Hindrance> Because);

/// <summary>A fixed entry stays although a hard rule speaks against it.</summary>
public sealed record FixedConflict(DraftDutyId Duty, Holder Who, IReadOnlyList<Hindrance> Broken);

/// <summary>A duty falls where its holder would rather not have it.</summary>
public sealed record UnmetWish(DraftDutyId Duty, Holder Who);

/// <summary>What a member carries.</summary>
/// <param name="Who">The member.</param>
/// <param name="Before">Duties of the last twelve months.</param>
/// <param name="Drafted">Duties of this draft.</param>
/// <param name="Time">How long those of this draft last.</param>
/// <param name="Burden">All of them, weighed.</param>
/// <param name="FairShare">The mean burden of those with whom the member shares duties.</param>
public sealed record MemberLoad(
    Holder Who, KindCounts Before, KindCounts Drafted, TimeSpan Time, int Burden, double FairShare)
{
    /// <summary>How much more than the fair share it is; less where negative.</summary>
    public double Over => Burden - FairShare;
}

/// <summary>How uneven a draft is: weighed squares of how far each is from the mean, 0 where all are even.</summary>
/// <param name="Reached">This draft.</param>
/// <param name="AtLeast">No draft that fills the same duties can be below this.</param>
/// <param name="Ratio">Reached by the bound; null where the bound is 0 and the draft is not.</param>
public sealed record Fairness(double Reached, double AtLeast, double? Ratio);

/// <summary>One reason why a member cannot take a duty.</summary>
[JsonDerivedType(typeof(NotInLayer), "not-in-layer")]
[JsonDerivedType(typeof(CannotThen), "cannot-then")]
[JsonDerivedType(typeof(OnDutyThen), "on-duty-then")]
[JsonDerivedType(typeof(TooLittleRest), "too-little-rest")]
[JsonDerivedType(typeof(DutyElsewhere), "duty-elsewhere")]
[JsonDerivedType(typeof(AtMaximum), "at-maximum")]
[JsonDerivedType(typeof(WithoutMentor), "without-mentor")]
[JsonDerivedType(typeof(FixedTwice), "fixed-twice")]
public abstract record Hindrance(Holder Who)
{
    /// <summary>The member does not take duties of this layer.</summary>
    public sealed record NotInLayer(Holder Who, LayerId Layer) : Hindrance(Who);

    /// <summary>× on some part of the duty.</summary>
    public sealed record CannotThen(Holder Who) : Hindrance(Who);

    /// <summary>On another duty of this draft at the same time.</summary>
    public sealed record OnDutyThen(Holder Who, DraftDutyId Other) : Hindrance(Who);

    /// <summary>Another duty of this draft is too near.</summary>
    public sealed record TooLittleRest(Holder Who, DraftDutyId Other) : Hindrance(Who);

    /// <summary>A duty outside of this draft is at the same time or too near.</summary>
    public sealed record DutyElsewhere(Holder Who, Period During) : Hindrance(Who);

    /// <summary>No more duties in this period.</summary>
    public sealed record AtMaximum(Holder Who, DutyLimit Limit) : Hindrance(Who);

    /// <summary>No mentor is on duty in another layer for all of the duty.</summary>
    public sealed record WithoutMentor(Holder Who) : Hindrance(Who);

    /// <summary>Fixed entries name several for one duty; none of them is put in.</summary>
    public sealed record FixedTwice(Holder Who) : Hindrance(Who);
}
