using AngleSharp.Html.Dom;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Reports;

/// <summary>Calls of this very hour, begun and answered through the grains as the buttons would.</summary>
internal sealed class ReportingHub(LivingHub hub)
{
    public const string Secret = "秘密の主訴";
    public const string Promise = "秘密の約束";

    private static readonly TimeZoneInfo tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, tokyo).DateTime);

    public static string Month => Today.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The report that is being filled: today's until nine, then tomorrow's.</summary>
    public static string Daily =>
        DailyOf(TimeZoneInfo.ConvertTime(Now, tokyo).Hour < 9 ? Today : Today.AddDays(1));

    public static string Monthly => $"/reports/monthly/{Month}";

    public static string DailyOf(DateOnly day) => $"/reports/daily/{Some.Clinic.Value}/{day:yyyy-MM-dd}";

    /// <summary>The patient's call, taken by the sub-primary doctor of another clinic, and reported.</summary>
    public async Task<CallId> Reported()
    {
        var answer = await hub.Get<ICalls>().Begin(Some.Nurse.Id, new CallCommand.Begin(
            new(Guid.NewGuid()), SomeCall.Request with { Complaint = Secret }));
        Assert.Null(answer.Refusal);
        var call = answer.Value!.Call;
        await Do(call, Some.SubPrimary, (id, _) => new CallCommand.Accept(id));
        await Do(call, Some.SubPrimary, (id, seen) => new CallCommand.FileReport(
            id,
            SomeCall.Report with
            {
                LeftAt = Now.AddMinutes(-3), ArrivedAt = Now.AddMinutes(-2), EndedAt = Now.AddMinutes(-1),
                Promises = Promise,
            },
            seen));
        return call;
    }

    public async Task Do(CallId call, PractitionerView by, Func<CommandId, long, CallCommand> command) =>
        await LivingHub.Accept(hub.Grains.Call(call).Execute(
            by.Id, command(new(Guid.NewGuid()), await hub.Get<ICallReads>().Version(call))));

    public async Task<IHtmlDocument> Open(PractitionerView person, string address)
    {
        using var program = hub.Program(person);
        return await SentForm.Open(program, address);
    }

    public async Task<int> Status(PractitionerView person, string address)
    {
        using var program = hub.Program(person);
        return (int)(await program.GetAsync(new Uri(address, UriKind.Relative))).StatusCode;
    }

    public async Task<string> Text(PractitionerView person, string address)
    {
        using var program = hub.Program(person);
        return await program.GetStringAsync(new Uri(address, UriKind.Relative));
    }
}
