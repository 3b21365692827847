using LiveChat.AspNetCore.Contract;
using LiveChat.Teams;

namespace LiveChat.AspNetCore.Settings;

/// <summary>What is said by itself, as it goes over the wire.</summary>
internal static class AutoMessageRecords
{
    public static IReadOnlyList<AutoMessageDto> Of(IEnumerable<AutoMessage> messages) => [.. messages.Select(m => new AutoMessageDto(m.Text, (int)m.Delay.TotalMilliseconds))];

    public static void Read(IEnumerable<AutoMessageDto> messages, IList<AutoMessage> into)
    {
        foreach (var message in messages) into.Add(new(message.Text, TimeSpan.FromMilliseconds(message.DelayMs)));
    }
}
