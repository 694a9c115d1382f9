using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas.Wishing;

/// <summary>What a member pressed and typed about the days of a month.</summary>
internal static class WishAnswer
{
    public const string Command = "Wish.Command";
    public const string Plan = "Wish.Plan";
    public const string As = "Wish.As";
    public const string Most = "Wish.Most";
    public const string Note = "Wish.Note";

    /// <summary>In the order in which a day goes through them; null says nothing of it.</summary>
    public static IReadOnlyList<Wish?> Steps { get; } = [null, Wish.Gladly, Wish.RatherNot, Wish.Cannot];

    /// <summary>The name of a day's field.</summary>
    public static string Field(DateOnly date) => $"day-{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>Whether a form is about this round.</summary>
    public static bool IsOf(IFormCollection form, WishesView round) =>
        Guid.TryParse(form[Plan], out var plan) && plan == round.Plan.Value
        && BoardForm.Chosen(form[As]) == round.For;

    /// <summary>The answer; null where the maximum cannot be read.</summary>
    public static PlanCommand.AnswerWishes? Of(IFormCollection form, WishesView round)
    {
        var (typed, most) = (form[Most].ToString().Trim(), 0);
        if (typed.Length > 0 && !int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out most))
        {
            return null;
        }

        return new PlanCommand.AnswerWishes(
            Guid.TryParse(form[Command], out var id) ? new CommandId(id) : CommandId.New(),
            round.For,
            [
                .. round.Days.Select(day => (day.Date, Wish: Chosen(form[Field(day.Date)])))
                    .Where(day => day.Wish is not null)
                    .Select(day => new DateWish(day.Date, day.Wish!.Value)),
            ],
            typed.Length > 0 ? most : null,
            form[Note].ToString());
    }

    /// <summary>The wish of a field; null for none and for what cannot be read.</summary>
    public static Wish? Chosen(string? sent) =>
        Enum.TryParse<Wish>(sent, out var wish) && Enum.IsDefined(wish) ? wish : null;
}
