using System.Globalization;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Spreadsheets;

namespace LiveChat.AspNetCore.ActivityLog;

/// <summary>Rows of the activity log as text: for spreadsheets, and one JSON object a line for programs.</summary>
internal static class LogTable
{
    private static readonly string[] Columns =
        ["id", "type", "status", "started_at", "ended_at", "duration_seconds", "customer", "email", "queue", "agent", "rating", "answered_at", "tags", "ended_by", "missed"];

    public static string Heading => Csv.Write([Columns]);

    public static string Write(IEnumerable<LogRowDto> rows) => Csv.Write(rows.Select(Cells));

    public static string WriteLines(IEnumerable<LogRowDto> rows) => string.Concat(rows.Select(r => JsonSerializer.Serialize(r, ContractJson.Options) + "\n"));

    private static string[] Cells(LogRowDto row) =>
    [
        row.Id,
        row.Type is LogTypeDto.Chat ? "chat" : "message",
        row.Status switch { ChatStatusDto.Waiting => "waiting", ChatStatusDto.Ringing => "ringing", ChatStatusDto.Active => "active", ChatStatusDto.Ended => "ended" },
        TimeOf(row.StartedAt),
        TimeOf(row.EndedAt),
        Number(row.DurationMs / 1000),
        row.Contact.Name,
        row.Contact.Email ?? "",
        row.Queue,
        row.Agent ?? "",
        Number(row.Rating),
        TimeOf(row.AnsweredAt),
        string.Join(", ", row.Tags),
        row.EndedBy is { } by ? JsonNamingPolicy.SnakeCaseLower.ConvertName($"{by}") : "",
        row.Missed is true ? "yes" : "no",
    ];

    private static string TimeOf(long? time) => time is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "";

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
