using Hub.Contracts.Notifications;

namespace Hub.Silo.Notifications;

/// <summary>One address of one way of a plan.</summary>
/// <param name="Place">The way, 0 for the first.</param>
/// <param name="Way">As the plan has it.</param>
/// <param name="Address">A device's id, an e-mail address or a number.</param>
/// <param name="Shown">Enough of it to know it again.</param>
internal sealed record Step(int Place, ReachWay Way, string Address, string Shown);

/// <summary>Where a plan leads now: what the hub cannot send by, and what has no address, is left out.</summary>
internal static class Steps
{
    public static IReadOnlyList<Step> Of(Reachable person, ReachMeans means) =>
    [
        .. person.Plan.Ways.Index().Where(way => means.Have(way.Item.Channel))
            .SelectMany(way => Addresses(way.Item, person)
                .Select(address => new Step(way.Index, way.Item, address.Address, address.Shown))),
    ];

    private static IEnumerable<(string Address, string Shown)> Addresses(ReachWay way, Reachable person)
    {
        switch (way.Channel)
        {
            case ReachChannel.Push:
                return person.Devices.Select(device => (device.Id.ToString("N"), device.Name));
            case ReachChannel.Email:
                var mail = way.Address ?? person.Email.Trim();
                return MailAddresses.IsOne(mail) ? [(mail, Mask.Mail(mail))] : [];
            case ReachChannel.Sms or ReachChannel.Voice:
                var typed = way.Address ?? person.Phone;
                var isFit = way.Channel is ReachChannel.Voice || PhoneNumber.IsMobile(typed);
                return isFit && PhoneNumber.Of(typed) is { } number ? [(number, Mask.Number(number))] : [];
            default:
                return [];
        }
    }
}

/// <summary>What is known of how to reach somebody.</summary>
internal sealed record Reachable(
    ReachPlan Plan, string Email, string Phone, IReadOnlyList<PushDeviceView> Devices, bool IsOffice);

/// <summary>Addresses as colleagues may see them.</summary>
internal static class Mask
{
    /// <summary>s***@example.jp.</summary>
    public static string Mail(string address) => $"{address[..1]}***{address[address.IndexOf('@')..]}";

    /// <summary>***5678.</summary>
    public static string Number(string number) => $"***{number[^4..]}";
}
