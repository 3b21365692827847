namespace LiveChat.AspNetCore.Contract;

/// <summary>When a queue is open.</summary>
/// <param name="TimeZone">The zone whose clock counts, by its IANA name.</param>
/// <param name="Week">The hours of each day of the week.</param>
/// <param name="Exceptions">The hours of single days instead, by date (<c>2026-12-24</c>) or by day of every year (<c>12-25</c>); <c>closed</c> for a holiday.</param>
internal sealed record OpeningHoursDto(string TimeZone, OpeningWeekDto Week, IReadOnlyDictionary<string, string> Exceptions) : WireRecord;
