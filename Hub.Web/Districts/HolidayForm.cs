using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Web.Api;

namespace Hub.Web.Districts;

/// <summary>What the secretariat saw of a file and confirms.</summary>
public sealed class HolidayForm
{
    /// <summary>Made when the preview was drawn, so that a form sent twice has one effect.</summary>
    public Guid Command { get; set; }

    /// <summary>The list as it was shown.</summary>
    public string? List { get; set; }

    /// <summary>How many lists were known when it was shown.</summary>
    public int Known { get; set; }

    /// <summary>The list as the form carries it.</summary>
    public static string Written(HolidayList list) => JsonSerializer.Serialize(list, HubJson.Options);

    /// <summary>The command; null where the form was not the page's own.</summary>
    internal DistrictCommand? ToCommand()
    {
        try
        {
            return JsonSerializer.Deserialize<HolidayList>(List ?? "null", HubJson.Options) is { } list
                ? new DistrictCommand.ListHolidays(new CommandId(Command), list)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
