using FsCheck;
using FsCheck.Fluent;
using Hub.Silo.Journal;

namespace Hub.Silo.Tests.Journal;

public sealed class KeepingInstantsAndNames
{
    [Fact]
    public void An_instant_is_kept_to_the_microsecond_and_never_moved_ahead() =>
        Prop.ForAll(ArbMap.Default.ArbFor<DateTimeOffset>(), at =>
        {
            var kept = Micros.Truncate(at);
            return kept <= at && at - kept < TimeSpan.FromMicroseconds(1) && Micros.Truncate(kept) == kept
                && kept.Offset == TimeSpan.Zero;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_name_of_a_stream_is_read_back()
    {
        var stream = Notes.NewStream();

        Assert.Equal(stream, StreamId.Parse($"{stream}"));
        Assert.False(StreamId.TryParse("notes", out _));
        Assert.False(StreamId.TryParse("/00000000000000000000000000000001", out _));
        Assert.False(StreamId.TryParse("", out _));
    }

    [Theory]
    [InlineData("SELECT @a, @b, @a", "SELECT $1, $2, $1", 2)]
    [InlineData("SELECT 'a@b' WHERE x = @x_1)", "SELECT 'a@b' WHERE x = $1)", 1)]
    [InlineData("SELECT 1", "SELECT 1", 0)]
    [InlineData("SELECT x @> y, 'it''s @home', @z", "SELECT x @> y, 'it''s @home', $1", 1)]
    public void Names_become_places(string sql, string positional, int names)
    {
        var translated = PositionalSql.Of(sql);

        Assert.Equal(positional, translated.Sql);
        Assert.Equal(names, translated.Names.Count);
    }
}
