using Hub.Contracts.Rotas;
using static Hub.Silo.Tests.Rotas.Sheets.SheetFiles;

namespace Hub.Silo.Tests.Rotas.Sheets;

/// <summary>The real sheet of December against the district's real lists: each cell checked by hand.</summary>
public sealed class ReadingTheSecretariatsRoster
{
    // 待機医①, short forms: one doctor of that family name at that clinic.
    private static readonly (string Cell, int Person)[] First =
    [
        ("D4", 1), ("D5", 2), ("D6", 3), ("D7", 4), ("D10", 5), ("D11", 6), ("D12", 7), ("D13", 8), ("D14", 9),
        ("D17", 10), ("D18", 11), ("D19", 12), ("D20", 1), ("D21", 2), ("D24", 3), ("D26", 5), ("D27", 6), ("D28", 7),
        ("D31", 8), ("D32", 9), ("D33", 10), ("D34", 11),
    ];

    // 待機医②, whole names: one person of that name in the district.
    private static readonly (string Cell, int Person)[] Second =
    [
        ("E4", 6), ("E5", 7), ("E6", 8), ("E7", 9), ("E11", 11), ("E12", 12), ("E13", 1), ("E14", 2), ("E17", 3),
        ("E19", 5), ("E20", 6), ("E21", 7), ("E24", 8), ("E25", 9), ("E27", 11), ("E28", 12), ("E31", 1), ("E32", 2),
        ("E33", 3), ("E34", 4),
    ];

    private static readonly string[] Vendors = ["F7", "F14", "F21", "F28", "F32", "F33", "F34"];

    private static RosterReading Reading { get; } = Roster(Own);

    [Fact]
    public void Month_and_columns_are_found()
    {
        Assert.Equal(("12月当番表", new DateOnly(2026, 12, 1)), (Reading.Sheet, Reading.Month));
        Assert.Equal(
            [
                new("D", "待機医①", SheetFiles.First.Id), new("E", "待機医②", SheetFiles.Second.Id),
                new("F", "往診支援事業者", Vendor.Id),
            ],
            Reading.Columns);
        Assert.Equal(31, Reading.Days.Count);
        Assert.Equal(
            Enumerable.Range(1, 31).Select(day => new DateOnly(2026, 12, day)), Reading.Days.Select(day => day.Date));
        Assert.Empty(Reading.Problems);
    }

    [Fact]
    public void Every_cell_that_fits_one_alone_is_settled()
    {
        var settled = Reading.Duties.Where(duty => duty.Meaning is CellMeaning.Settled)
            .ToDictionary(duty => duty.Address, duty => ((CellMeaning.Settled)duty.Meaning).Who);
        var expected = First.Concat(Second).Select(cell => (cell.Cell, Who: Person(cell.Person)))
            .Concat(Vendors.Select(cell => (Cell: cell, Who: Place(29))))
            .ToDictionary(cell => cell.Cell, cell => cell.Who);
        Assert.Equal(expected, settled);
    }

    [Fact]
    public void A_doctor_and_a_nurse_of_one_name_are_for_a_person_to_decide_the_doctor_first()
    {
        var ambiguous = Reading.Duties.Where(duty => duty.Meaning is CellMeaning.Ambiguous).ToList();
        Assert.Equal(
            [("E10", "渡邉 文子先生"), ("E26", "渡邉 文子先生")], ambiguous.Select(duty => (duty.Address, duty.Text)));
        Assert.All(ambiguous, duty => Assert.Equal(
            [Person(10), Person(21)], ((CellMeaning.Ambiguous)duty.Meaning).Candidates));
    }

    [Fact]
    public void What_is_undecided_and_who_is_from_outside_is_told()
    {
        var undecided = Assert.Single(Reading.Duties, duty => duty.Meaning is CellMeaning.Undecided);
        Assert.Equal(("D25", "未定", "要調整"), (undecided.Address, undecided.Text, undecided.Note));
        var outside = Assert.Single(Reading.Duties, duty => duty.Meaning is CellMeaning.Outside);
        Assert.Equal(("E18", "みなみ先生（区外）"), (outside.Address, outside.Text));
        Assert.DoesNotContain(Reading.Duties, duty => duty.Meaning is CellMeaning.Unknown or CellMeaning.HasLeft);
    }

    [Fact]
    public void A_weekend_is_one_duty_and_its_other_days_are_covered_by_it()
    {
        var friday = Reading.Duties.Single(duty => duty.Address is "D7");
        Assert.Equal((new DateOnly(2026, 12, 4), new DateOnly(2026, 12, 6)), (friday.Date, friday.Through));
        var covered = Reading.Duties.Where(duty => duty.Meaning is CellMeaning.Covered).ToList();
        Assert.Equal(4 * 2 * 3, covered.Count);
        Assert.Equal(
            ["D7", "D7"],
            covered.Where(duty => duty.Address is "D8" or "D9").Select(duty => ((CellMeaning.Covered)duty.Meaning).By));
        Assert.Equal("週末待機", Reading.Days.Single(day => day.Row == 9).Kind);
    }

    [Fact]
    public void Notes_and_remarks_are_kept()
    {
        Assert.Equal("学会のため②は代理", Reading.Duties.Single(duty => duty.Address is "E14").Note);
        Assert.Equal("学会のため②は代理", Reading.Days.Single(day => day.Date.Day == 11).Note);
        Assert.Contains(new SheetRemark("A36", "※ 変更は前日17時までに事務局へ。"), Reading.Remarks);
        Assert.Contains(new SheetRemark("A1", "令和8年12月　在宅待機医当番表（みどり区医師会）"), Reading.Remarks);
    }

    [Fact]
    public void All_cells_are_accounted_for_by_kind()
    {
        Assert.Equal(31 * 3, Reading.Duties.Count);
        var kinds = Reading.Duties.CountBy(duty => duty.Meaning.GetType().Name).ToDictionary();
        Assert.Equal(49, kinds["Settled"]);
        Assert.Equal(2, kinds["Ambiguous"]);
        Assert.Equal(24, kinds["Covered"]);
        Assert.Equal(16, kinds["Blank"]);
        Assert.Equal(93, kinds.Values.Sum());
    }

    [Fact]
    public void What_was_decided_once_is_remembered()
    {
        var roll = Remembering(new() { ["渡邉　文子 先生"] = Person(10), ["未定"] = Person(1) });
        var reading = Hub.Silo.Rotas.Sheets.SheetReadings.Roster(Own, AsItIs, roll).Value!;
        Assert.Equal(
            new CellMeaning.Remembered(Person(10)), reading.Duties.Single(duty => duty.Address is "E26").Meaning);
        Assert.IsType<CellMeaning.Undecided>(reading.Duties.Single(duty => duty.Address is "D25").Meaning);
    }
}
