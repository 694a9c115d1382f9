using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Sheets;
using static Hub.Silo.Tests.Rotas.Sheets.SheetFiles;

namespace Hub.Silo.Tests.Rotas.Sheets;

/// <summary>Whatever somebody uploads: an answer, and of what could be read nothing is missing.</summary>
public sealed class AnyFile
{
    private const int Files = 150;

    private static readonly string[] Texts =
    [
        "1", "2", "31", "32", "12/3", "1(火)", "日", "曜", "区分", "備考", "待機医①", "職員コード", "氏名", "上限回数", "P001",
        "山下先生（緑町CL）", "渡邉 文子先生", "未定", "区外", "〃", "×", "○", "△", "令和8年12月", "令和0年", "※ 変更", "=1", "火", "",
        "\uD842", "前田・田中", "2026-12-05", "46357", "(((((", "（）",
    ];

    [Fact]
    public void Random_bytes_get_an_answer() => ForMany((random, seed) =>
    {
        var bytes = new byte[random.Next(3000)];
        random.NextBytes(bytes);
        if (random.Next(2) == 0 && bytes.Length > 4)
        {
            "PK\u0003\u0004"u8.CopyTo(bytes);
        }

        Ask(new SheetFile("a.xlsx", bytes), seed);
    });

    [Fact]
    public void Mutated_copies_of_the_secretariats_workbook_get_an_answer() => ForMany((random, seed) =>
    {
        var bytes = Own.Content.ToArray();
        for (var changed = random.Next(1, 20); changed > 0; changed--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        Ask(new SheetFile(OwnName, random.Next(4) == 0 ? bytes.AsMemory(..random.Next(bytes.Length)) : bytes), seed);
    });

    [Fact]
    public void Mutated_parts_within_the_workbook_get_an_answer() => ForMany((random, seed) =>
    {
        using var archive = new ZipArchive(new MemoryStream(Own.Content.ToArray()));
        var part = archive.Entries[random.Next(archive.Entries.Count)].FullName;
        Ask(With(part, xml => Mutated(random, xml)), seed);
    });

    [Fact]
    public void Of_random_sheets_every_cell_comes_out() => ForMany((random, seed) =>
    {
        var grid = RandomGrid(random);
        if (RosterSheet.Find(grid) is { } roster
            && RosterCells.Read(
                roster, new DateOnly(2026, 12, 1), RosterColumns.Guess(roster, [], SheetMemory.Empty), Roll).Value
                is { } reading)
        {
            var told = reading.Duties.Where(duty => duty.Text.Length > 0)
                .Select(duty => (Written(grid, duty.Address).ToString(), duty.Text))
                .Concat(Others(reading.Remarks, reading.Problems))
                .Concat(reading.Days.SelectMany(day => Cells(roster, day)))
                .ToHashSet();
            Assert.All(grid.Cells, cell => Assert.True(
                told.Contains((cell.At.ToString(), cell.Text)), $"HUB_SEED={seed}: {cell} is lost."));
        }

        if (WishSheet.Find(grid) is { } wishes)
        {
            var read = WishCells.Read(wishes, new DateOnly(2026, 12, 1), Roll);
            var told = read.Rows.SelectMany(row => row.Days.Select(day => day.Address)
                    .Concat(((int?[])[wishes.Code, wishes.Name, wishes.Most, wishes.Note]).OfType<int>()
                        .Select(column => new CellAddress(row.Row, column).ToString())))
                .Concat(Others(read.Remarks, read.Problems).Select(other => other.Item1))
                .Concat(wishes.Days.Select(day => day.At.ToString()))
                .ToHashSet(StringComparer.Ordinal);
            Assert.All(grid.Cells, cell => Assert.True(
                told.Contains(cell.At.ToString()), $"HUB_SEED={seed}: {cell} of the wishes is lost."));
        }
    });

    private static CellAddress Written(SheetGrid grid, string address) =>
        CellAddress.Read(address) is { } at ? grid.MergeAt(at)?.First ?? at : default;

    private static IEnumerable<(string, string)> Others(
        IEnumerable<SheetRemark> remarks, IEnumerable<SheetProblem> problems) => remarks
            .Select(remark => (remark.Address, remark.Text))
            .Concat(problems.Select(problem => (problem.Address, problem.Text)));

    // The day itself, and what stands beside it; merged cells are told at the first of them.
    private static IEnumerable<(string, string)> Cells(RosterSheet sheet, RosterDay day) =>
        from column in ((int?[])[sheet.Day, sheet.Weekday, sheet.Kind, sheet.Note]).OfType<int>()
        let shown = sheet.Grid.Shown(new CellAddress(day.Row, column))
        where shown is not null && (column == sheet.Day || ((string[])[day.Weekday, day.Kind, day.Note])
            .Contains(shown.Text, StringComparer.Ordinal))
        select (shown.At.ToString(), shown.Text);

    private static SheetGrid RandomGrid(Random random)
    {
        var cells = new List<GridCell>();
        for (var row = 1; row < 14; row++)
        {
            for (var column = 1; column < 9; column++)
            {
                var text = row == 2 && random.Next(3) > 0
                    ? ((string[])["日", "曜", "区分", "待機医①", "氏名", "1", "2", "備考"])[column - 1]
                    : column == 1 && random.Next(3) > 0 ? (row - 2).ToString(CultureInfo.InvariantCulture)
                    : Texts[random.Next(Texts.Length)];
                cells.Add(new GridCell(new CellAddress(row, column), text));
            }
        }

        var merges = Enumerable.Range(0, random.Next(6)).Select(_ =>
        {
            var first = new CellAddress(random.Next(1, 12), random.Next(1, 8));
            return new CellRange(
                first, new CellAddress(first.Row + random.Next(4), first.Column + (random.Next(4) == 0 ? 1 : 0)));
        });
        return new SheetGrid("a", cells.Where(cell => cell.Text.Length > 0 && random.Next(5) > 0), [.. merges]);
    }

    private static string Mutated(Random random, string xml)
    {
        var text = new StringBuilder(xml);
        for (var changed = random.Next(1, 8); changed > 0 && text.Length > 0; changed--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(40), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, Texts[random.Next(Texts.Length)]);
                    break;
                case 2:
                    text.Insert(at, text.ToString(at, Math.Min(random.Next(60), text.Length - at)));
                    break;
                default:
                    text[at] = (char)random.Next(32, 127);
                    break;
            }
        }

        return text.ToString();
    }

    private static void Ask(SheetFile file, int seed)
    {
        try
        {
            var roster = SheetReadings.Roster(file, AsItIs, Roll);
            Assert.True(roster.Value is null != roster.Refusal is null, $"HUB_SEED={seed}");
            var wishes = SheetReadings.Wishes(file, AsItIs with { Month = new DateOnly(2027, 1, 1) }, Roll);
            Assert.True(wishes.Value is null != wishes.Refusal is null, $"HUB_SEED={seed}");
        }
        catch (Exception broken) when (broken is not Xunit.Sdk.IAssertionException)
        {
            Assert.Fail($"HUB_SEED={seed}: {broken}");
        }
    }

    private static void ForMany(Action<Random, int> check)
    {
        var first = Environment.GetEnvironmentVariable("HUB_SEED") is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Environment.TickCount;
        for (var seed = first; seed < first + Files; seed++)
        {
            check(new Random(seed), seed);
        }
    }
}
