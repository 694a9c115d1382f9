using Hub.Contracts.Imports;

namespace Hub.Contracts.Rotas;

/// <summary>What an uploaded file of national holidays changes. It takes the place of the list known now.</summary>
/// <param name="Encoding">How its characters were written, such as Shift_JIS (cp932).</param>
/// <param name="List">What would be known.</param>
/// <param name="Added">Days that are new, by date.</param>
/// <param name="Removed">Days that would no longer be holidays, by date.</param>
/// <param name="Changed">Days with another name or another kind, by date.</param>
/// <param name="Rejected">Why rows were left out, by line.</param>
/// <param name="Warnings">What looks wrong in what is taken, such as a list that ends too early.</param>
public sealed record HolidayListPreview(
    string Encoding,
    HolidayList List,
    IReadOnlyList<Holiday> Added,
    IReadOnlyList<Holiday> Removed,
    IReadOnlyList<HolidayChange> Changed,
    IReadOnlyList<ImportProblemView> Rejected,
    IReadOnlyList<ImportProblemView> Warnings);

/// <summary>A day that stays a holiday, under another name or for another reason.</summary>
public sealed record HolidayChange(Holiday Before, Holiday After);
