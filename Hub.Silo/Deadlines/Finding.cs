using System.Globalization;

namespace Hub.Silo.Deadlines;

/// <summary>What the auditor found: numbers, of nobody.</summary>
/// <param name="Open">Deadlines that there are.</param>
/// <param name="Overdue">Those that came more than a minute ago.</param>
/// <param name="OldestOverdue">How long ago the first of these came; zero where there are none.</param>
/// <param name="Wrong">What else must not be, and how often it is.</param>
internal sealed record Finding(
    long Open, long Overdue, TimeSpan OldestOverdue, IReadOnlyList<(string Name, long Count)> Wrong)
{
    public bool IsWell => Overdue == 0 && Wrong.All(each => each.Count == 0);

    public const string Well = "Nothing is overdue.";

    public override string ToString() => IsWell ? Well : string.Join(' ', Sentences());

    private IEnumerable<string> Sentences()
    {
        if (Overdue > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Deadlines overdue by more than a minute: {Overdue}, the oldest by {OldestOverdue.TotalSeconds:0} s.");
        }

        foreach (var (name, count) in Wrong.Where(each => each.Count > 0))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{name}: {count}.");
        }
    }
}
