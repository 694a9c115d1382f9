using System.Text.Json.Serialization;

namespace Hub.Contracts.Rotas;

/// <summary>A rota in a list.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">As the secretariat calls it.</param>
/// <param name="Owner">The name of the body that keeps it.</param>
/// <param name="PublishedThrough">The last day that everybody was told; null for a draft.</param>
public sealed record RotaView(RotaId Id, string Name, string Owner, DateOnly? PublishedThrough);

/// <summary>A holder as others see them and how to reach them.</summary>
/// <param name="Holder">The person or institution.</param>
/// <param name="Name">Empty where no list knows them any more.</param>
/// <param name="Institution">Where a person works; empty for an institution itself.</param>
/// <param name="Phone">As people write it, or empty.</param>
/// <param name="Inside">Who inside an institution is called first, where somebody is named.</param>
public sealed record HolderView(
    Holder Holder, string Name, string Institution, string Phone, InsideView? Inside = null);

/// <summary>The person whom an institution on duty names; the phone is their own, or empty.</summary>
public sealed record InsideView(PractitionerId Who, string Name, string Phone);

/// <summary>What the ids in duties and reasons stand for.</summary>
/// <param name="Holders">Everybody who is named.</param>
/// <param name="Layers">The layers of the rules that are named.</param>
/// <param name="Absences">The absences that are named.</param>
public sealed record DutyGlossary(
    IReadOnlyList<HolderView> Holders, IReadOnlyList<LayerView> Layers, IReadOnlyList<Absence> Absences)
{
    /// <summary>The holder; nameless where it is not in the glossary.</summary>
    public HolderView Of(Holder holder) =>
        Holders.FirstOrDefault(known => known.Holder == holder)
        ?? new(holder, string.Empty, string.Empty, string.Empty);
}

/// <summary>A layer by its name.</summary>
public sealed record LayerView(LayerId Id, string Name);

/// <summary>Who is on duty in the district at an instant.</summary>
public sealed record DutyNow(DateTimeOffset At, IReadOnlyList<RotaNow> Rotas, DutyGlossary Glossary)
{
    /// <summary>
    /// When the answer changes by itself: others come on duty, or another person inside an institution; null where no
    /// change is found.
    /// </summary>
    public DateTimeOffset? ChangesAt { get; init; }
}

/// <summary>One rota at an instant.</summary>
/// <param name="Rota">Which.</param>
/// <param name="Roles">In the order of its layers.</param>
/// <param name="Fallbacks">Whom to ask when nobody answers, in order; the phone is the one for this purpose.</param>
/// <param name="IsBeyondPublished">Whether the instant lies behind the last published day.</param>
public sealed record RotaNow(
    RotaView Rota, IReadOnlyList<RoleNow> Roles, IReadOnlyList<HolderView> Fallbacks, bool IsBeyondPublished);

/// <summary>One role of a rota at an instant.</summary>
/// <param name="Answer">Who is on, until when and why; or why nobody is.</param>
/// <param name="Next">The duty that comes next, if one is found.</param>
/// <param name="Reached">Those on duty in the same order, and how each is reached at this instant.</param>
public sealed record RoleNow(DutyAnswer Answer, Shift? Next, IReadOnlyList<HolderView>? Reached = null);

/// <summary>A period of a rota, role by role.</summary>
/// <param name="Rota">Which.</param>
/// <param name="From">The start of the period.</param>
/// <param name="To">The end of the period.</param>
/// <param name="Roles">In the order of its layers.</param>
/// <param name="Days">National holidays and closed days of the period, by date.</param>
/// <param name="Warnings">The years whose holidays nobody knows.</param>
/// <param name="Overrides">Those that hold or will hold in the period, by their start.</param>
/// <param name="Glossary">What the ids stand for.</param>
public sealed record RotaStretches(
    RotaView Rota,
    DateTimeOffset From,
    DateTimeOffset To,
    IReadOnlyList<RoleStretches> Roles,
    IReadOnlyList<Holiday> Days,
    IReadOnlyList<RotaWarning> Warnings,
    IReadOnlyList<Override> Overrides,
    DutyGlossary Glossary);

/// <summary>A period of one role, without a break between.</summary>
public sealed record RoleStretches(string Role, IReadOnlyList<DutyStretch> Stretches);
