using Dapper;
using Hub.Contracts;
using Hub.Silo.Journal;

namespace Hub.Silo.Timelines;

/// <summary>What a decision needs to know of the timeline's other entries.</summary>
internal sealed class TimelineFactReads(IDatabase database)
{
    public async Task<bool> Exists(TimelineId timeline, EntryId entry)
    {
        await using var connection = await database.Open();
        return await connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM timeline_entry WHERE timeline = @timeline AND entry = @entry",
            new { timeline = timeline.ToString(), entry = entry.ToString() }) > 0;
    }

    public async Task<int> Pinned(TimelineId timeline)
    {
        await using var connection = await database.Open();
        return await connection.ExecuteScalarAsync<int>(
            "SELECT COUNT(*) FROM timeline_entry WHERE timeline = @timeline AND pinned_at IS NOT NULL",
            new { timeline = timeline.ToString() });
    }
}
