using System.Text.Json.Serialization;

namespace Hub.Contracts.Rotas;

/// <summary>
/// Who is called, and in which order, from an instant on. Without steps: as whoever stands above says. Whatever it says
/// of the past, it takes effect no earlier than it was recorded.
/// </summary>
/// <param name="Kind">The kind of call; null for every kind that has no rule of its own.</param>
/// <param name="From">When it takes effect.</param>
/// <param name="Steps">In order.</param>
/// <param name="At">When it was recorded.</param>
public sealed record FirstCall(
    CallKind? Kind, DateTimeOffset From, IReadOnlyList<FirstCallStep> Steps, DateTimeOffset At);

/// <summary>Whom to call, and how long they have; without minutes as long as the district gives everybody.</summary>
public sealed record FirstCallStep(CallTarget Target, int? Minutes = null);

/// <summary>Whom a first call names.</summary>
[JsonDerivedType(typeof(OwnDoctor), "own-doctor")]
[JsonDerivedType(typeof(OnDuty), "on-duty")]
[JsonDerivedType(typeof(Named), "named")]
[JsonDerivedType(typeof(Fallbacks), "fallbacks")]
public abstract record CallTarget
{
    /// <summary>The patient's primary doctor, or whoever covers their absence.</summary>
    public sealed record OwnDoctor : CallTarget;

    /// <summary>Whoever is on duty in a rota, of any body; null for all of its roles.</summary>
    public sealed record OnDuty(RotaId Rota, string? Role = null) : CallTarget;

    /// <summary>A person or an institution.</summary>
    public sealed record Named(Holder Who, CallPart As) : CallTarget;

    /// <summary>The fallbacks of a rota.</summary>
    public sealed record Fallbacks(RotaId Rota) : CallTarget;
}

/// <summary>What somebody is called as.</summary>
public enum CallPart
{
    /// <summary>The nurse at the desk.</summary>
    Desk,

    /// <summary>The nurse on duty.</summary>
    DutyNurse,

    /// <summary>A partner doctor or clinic.</summary>
    Partner,

    /// <summary>A hospital that stands behind.</summary>
    Hospital,

    /// <summary>A vendor of house calls.</summary>
    Vendor,
}

/// <summary>The first calls that a district has set.</summary>
/// <param name="Institution">For the patients of this institution's doctors; null for the whole district.</param>
/// <param name="Rule">What was set.</param>
public sealed record DistrictFirstCall(InstitutionId? Institution, FirstCall Rule);

/// <summary>How long everybody has to answer from an instant on, where a first call does not say.</summary>
public sealed record AnswerMinutes(DateTimeOffset Since, int Minutes);

/// <summary>What a district has set of its calls.</summary>
/// <param name="FirstCalls">In the order of recording.</param>
/// <param name="Minutes">In the order of recording.</param>
public sealed record DistrictCalls(IReadOnlyList<DistrictFirstCall> FirstCalls, IReadOnlyList<AnswerMinutes> Minutes);

/// <summary>Every 'no' about a first call.</summary>
public static class FirstCallRefusals
{
    /// <summary>Details name the place, such as <c>steps[2]</c>.</summary>
    public static Refusal StepUnknown { get; } = new(
        "first-call-step-unknown",
        "呼び出し先が名簿または当番表にありません。先に登録してください。",
        "Somebody named here is on no list, or there is no such rota. Enter them first.");

    public static Refusal StepRepeated { get; } = new(
        "first-call-step-repeated", "同じ呼び出し先が2回入っています。", "The same step is there twice.");

    public static Refusal MinutesWrong { get; } = new(
        "first-call-minutes-wrong", "応答を待つ時間は1〜60分にしてください。", "Give everybody 1 to 60 minutes to answer.");

    public static Refusal TooManySteps { get; } = new(
        "first-call-too-many-steps", "呼び出しの順番は20件までです。", "A first call has at most 20 steps.");

    /// <summary>No such plan, or it has taken effect already.</summary>
    public static Refusal PlanUnknown { get; } = new(
        "first-call-plan-unknown",
        "この予定は見つからないか、もう始まっています。新しい順番を設定してください。",
        "There is no such plan, or it holds already. Set another order instead.",
        RefusalKind.Unknown);
}
