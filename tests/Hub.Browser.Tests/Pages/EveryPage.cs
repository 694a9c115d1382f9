namespace Hub.Browser.Tests.Pages;

/// <summary>Every page, in both languages and themes, on a phone and at a desk.</summary>
public sealed class EveryPage(HubInTheBrowser hub) : BrowserSpec(hub)
{
    private const string Patient = "I001-00180";
    private const string Nurse = "P013";
    private const string Doctor = "P001";
    private const string Office = "P063";

    // Axe takes most of the time: it looks in each language and at each width once, at the rest the hub's own rules do.
    private static readonly (string Language, int Width, int Height, bool ByAxe)[] looks =
        [("ja", 360, 740, true), ("ja", 1280, 800, false), ("en", 360, 740, false), ("en", 1280, 800, true)];

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/welcome")]
    [InlineData("/offline")]
    [InlineData("/styleguide")]
    public Task A_page_for_everybody_is_fit_for_all(string path) => Look(null, person => Go(person, path));

    [Theory]
    [InlineData("/")]
    [InlineData("/duty")]
    [InlineData("/duty/calendar")]
    [InlineData("/duty/wishes")]
    [InlineData("/duty/mine")]
    [InlineData("/duty/next")]
    [InlineData("/away")]
    [InlineData("/calls")]
    [InlineData("/menu")]
    [InlineData("/account")]
    [InlineData("/account/second-factor")]
    [InlineData("/account/reach")]
    public Task A_page_for_members_is_fit_for_all(string path) => Look(Nurse, person => Go(person, path));

    [Theory]
    [InlineData("/registry")]
    [InlineData("/registry/holidays")]
    [InlineData("/registry?list=institutions")]
    [InlineData("/registry?list=practitioners")]
    [InlineData("/registry?q=木村")]
    [InlineData("/accounts")]
    [InlineData("/import")]
    [InlineData("/duty")]
    [InlineData("/duty/calendar")]
    [InlineData("/duty/first-calls")]
    [InlineData("/duty/new")]
    [InlineData("/away/all")]
    [InlineData("/menu")]
    public Task A_page_for_the_office_is_fit_for_all(string path) => Look(Office, person => Go(person, path));

    [Fact]
    public Task The_coverage_of_a_rota_is_fit_for_all() => Look(Office, async person =>
    {
        await person.Page.GotoAsync("/duty");
        await person.Page.Locator("#boards-title ~ ul a").First.ClickAsync();
        await Expect(person.Page.Locator("table.coverage")).ToBeVisibleAsync();
        await person.Unfold(person.Page.Locator("#change"));
    });

    [Fact]
    public Task The_rules_of_a_rota_are_fit_for_all() => Look(
        Office,
        async person =>
        {
            await OpenRules(person);
            await person.Unfold(person.Page.Locator("#calendar"));
        },
        async person =>
        {
            await OpenRules(person);
            await person.Page.Locator("a[href*='/rules/']").First.ClickAsync();
            await Expect(person.Page.Locator("[name='Layer.Name']")).ToBeVisibleAsync();
            await person.Page.ClickAsync("button[value=see]");
            await Expect(person.Page.Locator("#preview")).ToBeVisibleAsync();
        });

    [Fact]
    public Task A_month_that_is_planned_is_fit_for_all() => Look(
        Office,
        async person =>
        {
            await PlanAMonth(person);
            await person.Unfold(person.Page.Locator("#month-wishes"));
            await person.Unfold(person.Page.Locator("#month-terms"));
        },
        async person =>
        {
            await PlanAMonth(person);
            await person.Page.Locator("#month-grid td.cell").First.ClickAsync();
            await Expect(person.Page.Locator("#finder-text")).ToBeFocusedAsync();
        },
        async person =>
        {
            await PlanAMonth(person);
            await person.Page.Locator("#month-grid td.cell").First.ClickAsync();
            await person.Page.ClickAsync("#finder-form");
            await Expect(person.Page.Locator("#month-entry")).ToBeVisibleAsync();
        });

    [Fact]
    public Task Absences_of_a_doctor_are_fit_for_all() => Look(Doctor, async person =>
    {
        await person.Page.GotoAsync("/away");
        await person.Unfold(person.Page.Locator("#report"));
    });

    [Fact]
    public Task A_patient_is_fit_for_all() => Look(Nurse, async person =>
    {
        await person.Open(Patient);
        await person.Unfold(person.Page.Locator("#summary"));
        await person.Unfold(person.Page.Locator("#next-call"));
        await person.Unfold(person.Page.Locator("#team"));
        await person.Unfold(person.Page.Locator("#trend"));
        await person.Unfold(person.Page.Locator(".edit-fact").First);
    });

    [Fact]
    public Task The_composer_is_fit_for_all() => Look(Nurse, async person =>
    {
        await person.Open(Patient);
        await person.Page.Locator("article [data-act=reply]").Last.ClickAsync();
        await person.Page.Locator(".tabs label").Nth(1).ClickAsync();
        await person.Unfold(person.Page.Locator(".addressees"));
    });

    [Fact]
    public Task Asking_for_help_is_fit_for_all() => Look(Nurse, async person =>
    {
        var patient = await person.Open(Patient);
        await person.Page.GotoAsync($"{patient}/ask");
        await Expect(person.Page.Locator("#ask")).ToBeAttachedAsync();
    });

    [Fact]
    public Task The_histories_are_fit_for_all() => Look(
        Nurse,
        async person =>
        {
            await person.Open(Patient);
            await person.Page.Locator("article footer a.push").Last.ClickAsync();
            await person.Reach("/entries/");
        },
        async person =>
        {
            var patient = await person.Open(Patient);
            await person.Page.GotoAsync($"{patient}/facts/CrisisPlan");
        });

    [Fact]
    public Task Search_results_are_fit_for_all() => Look(
        Nurse,
        async person =>
        {
            await person.Page.GotoAsync("/");
            await person.Page.FillAsync("#find", "ナカ");
            await person.Page.ClickAsync("#search button");
            await Expect(person.Page.Locator("#found-title")).ToBeVisibleAsync();
        },
        async person =>
        {
            await person.Open(Patient);
            await person.Page.FillAsync("#search-timeline", "体重");
            await person.Page.ClickAsync(".about .find button");
            await Expect(person.Page.Locator("#results-title")).ToBeVisibleAsync();
        });

    [Fact]
    public Task An_import_with_its_preview_is_fit_for_all() => Look(Office, async person =>
    {
        await person.Page.GotoAsync("/import");
        await person.Page.SetInputFilesAsync("#File", new FilePayload
        {
            Name = "職員.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes(
                "職員コード,氏名,フリガナ,職種,機関コード,機関名,メール,携帯電話\n"
                + "P901,新人 花子,シンジン ハナコ,看護師,I013,緑町訪問看護ステーション,n@example.jp,090-0000-9901\n"
                + "P902,欠けた 行,,手品師,I999,,,\n"),
        });
        await person.Page.ClickAsync("form.form button.main");
        await person.Reach("/import/.");
        await Expect(person.Page.Locator("main")).ToContainTextAsync("手品師");
    });

    [Fact]
    public Task What_is_not_there_is_fit_for_all() => Look(
        Nurse,
        async person =>
        {
            person.Trouble.ExpectStatus(404);
            await person.Page.GotoAsync("/nothing-here");
        },
        async person =>
        {
            person.Trouble.ExpectStatus(404);
            await person.Page.GotoAsync($"/patients/{Guid.NewGuid():N}");
        });

    private static async Task OpenRules(Person person)
    {
        await person.Page.GotoAsync("/duty");
        var board = await person.Page.Locator("#boards-title ~ ul a").First.GetAttributeAsync("href");
        await person.Page.GotoAsync($"{board}/rules");
        await Expect(person.Page.Locator("#layers-title")).ToBeVisibleAsync();
    }

    private static async Task PlanAMonth(Person person)
    {
        await person.Page.GotoAsync("/duty");
        await person.Page.GotoAsync((await person.Page.Locator("a[href$='/month']").First.GetAttributeAsync("href"))!);
        await Expect(person.Page.Locator("#month-grid[role=grid]")).ToBeVisibleAsync();
    }

    private static Task<IResponse?> Go(Person person, string path) => person.Page.GotoAsync(path);

    private async Task Look(string? code, params IReadOnlyList<Func<Person, Task>> ways)
    {
        var found = new List<string>();
        foreach (var (language, width, height, byAxe) in looks)
        {
            var person = code is null ? await Visitor() : await SignedIn(code);
            await person.Speak(language);
            await person.Page.SetViewportSizeAsync(width, height);
            foreach (var way in ways)
            {
                await way(person);
                var wrong = byAxe ? await person.Page.Audit(language) : await person.Page.Measure(language);
                found.AddRange(wrong.Select(one => $"{language} {width}: {one}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found.Distinct(StringComparer.Ordinal)));
    }
}
