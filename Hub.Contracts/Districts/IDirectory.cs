using Hub.Contracts.Practitioners;

namespace Hub.Contracts.Districts;

/// <summary>The district's lists, for everyone who may sign in. No patient is in them.</summary>
public interface IDirectory
{
    /// <summary>The one district of this hub; null on an empty store.</summary>
    Task<DistrictView?> District(CancellationToken cancellation = default);

    /// <summary>All institutions by code.</summary>
    Task<IReadOnlyList<InstitutionView>> Institutions(CancellationToken cancellation = default);

    /// <summary>All practitioners by code, also those who have left.</summary>
    Task<IReadOnlyList<PractitionerView>> Practitioners(CancellationToken cancellation = default);

    /// <summary>One practitioner, or null.</summary>
    Task<PractitionerView?> Practitioner(PractitionerId id, CancellationToken cancellation = default);

    /// <summary>
    /// Practitioners who still work here and match kanji, kana of any width, code or institution; the best 20.
    /// </summary>
    Task<IReadOnlyList<PractitionerView>> Search(string text, CancellationToken cancellation = default);

    /// <summary>Every list of national holidays in the order of recording, also those that were replaced.</summary>
    Task<IReadOnlyList<ListedHolidays>> HolidayLists(CancellationToken cancellation = default);

    /// <summary>Who is called first, as the district and its institutions have set it.</summary>
    Task<Rotas.DistrictCalls> Calls(CancellationToken cancellation = default);
}
