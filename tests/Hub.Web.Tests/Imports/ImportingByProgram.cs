using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hub.Contracts.Imports;
using Hub.Contracts.Practitioners;
using Hub.Testing;
using Hub.Web.Api;
using Xunit;

namespace Hub.Web.Tests.Imports;

public sealed class ImportingByProgram(LivingHub hub) : IClassFixture<LivingHub>
{
    private const string List = "機関コード,種別,名称,郵便番号,住所,電話番号,対応時間\nY001,診療所,甲,,,,\n";

    [Fact]
    public async Task A_list_is_previewed_confirmed_and_done()
    {
        using var program = hub.Program(Some.Secretary);
        var preview = await Read<ImportPreviewView>(await Post(program, Encoding.UTF8.GetBytes(List)));
        Assert.Equal((ImportKind.Institutions, 1, 0), (preview.Kind, preview.Created, preview.RejectedRows));
        var at = $"/api/v1/imports/{preview.Id.Value}";
        var progress = await Read<ImportProgressView>(await program.PostAsync(Relative($"{at}/confirm"), null));
        while (progress.State is ImportState.Running)
        {
            progress = await Read<ImportProgressView>(await program.GetAsync(Relative(at)));
        }

        Assert.Equal((ImportState.Done, 1), (progress.State, progress.Created));
    }

    public static TheoryData<byte[], HttpStatusCode, string> Refused => new()
    {
        { [0x50, 0x4B, 0x03, 0x04], HttpStatusCode.UnprocessableEntity, "import-not-csv" },
        { [], HttpStatusCode.UnprocessableEntity, "import-empty" },
        { new byte[ImportLimits.Bytes + 1], HttpStatusCode.RequestEntityTooLarge, "import-too-large" },
        { new byte[60 * 1024 * 1024], HttpStatusCode.RequestEntityTooLarge, "import-too-large" },
        { TooManyRows(), HttpStatusCode.RequestEntityTooLarge, "import-too-many-rows" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task What_is_no_list_is_refused_with_a_code(byte[] body, HttpStatusCode status, string code)
    {
        using var program = hub.Program(Some.Secretary);
        var answer = await Post(program, body);
        Assert.Equal((status, code), (answer.StatusCode, await Code(answer)));
    }

    [Fact]
    public async Task Nobody_else_imports()
    {
        foreach (var person in new PractitionerView[] { Some.Primary, Some.Nurse })
        {
            using var program = hub.Program(person);
            var answer = await Post(program, Encoding.UTF8.GetBytes(List));
            Assert.Equal((HttpStatusCode.Forbidden, "secretariat-only"), (answer.StatusCode, await Code(answer)));
        }
    }

    [Fact]
    public async Task An_import_that_is_not_there_is_unknown()
    {
        using var program = hub.Program(Some.Secretary);
        var at = $"/api/v1/imports/{Guid.NewGuid()}";
        Assert.Equal("import-unknown", await Code(await program.GetAsync(Relative(at))));
        Assert.Equal("import-unknown", await Code(await program.PostAsync(Relative($"{at}/confirm"), null)));
    }

    private static byte[] TooManyRows() => Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Repeat("Y001,診療所,甲,,,,\n", 100_000).Prepend(List)));

    private static async Task<HttpResponseMessage> Post(HttpClient program, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return await program.PostAsync(Relative("/api/v1/imports?name=list.csv"), content);
    }

    private static async Task<T> Read<T>(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<T>(HubJson.Options))!;
    }

    private static async Task<string?> Code(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();

    private static Uri Relative(string path) => new(path, UriKind.Relative);
}
