using System.Security.Claims;
using System.Text.Json;
using System.Text.RegularExpressions;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Detection;
using LiveChat.Redaction;
using LiveChat.Routing;
using LiveChat.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Tests.Redaction;

/// <summary>The code of docs/redaction.md, word for word.</summary>
public class ReadingTheManual
{
    public interface IMyWarehouse
    {
        Task<int> DeleteAsync(string chat, IReadOnlyCollection<long> sequences, CancellationToken cancellationToken);
    }

    [Fact]
    public void All_its_code_is_here() => Assert.Equal(12, CompiledSnippets.AssertIn("docs/redaction.md", "tests/LiveChat.AspNetCore.Tests/Redaction/ReadingTheManual.cs"));

    [Fact]
    public void Modes_detectors_times_and_copies_are_as_they_are_set()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton<IMyWarehouse, EmptyWarehouse>();
        builder.Services.AddLiveChat()
            .ConfigureDetection(detection =>
            {
                detection.Modes[Detectors.Iban] = DetectionMode.RedactBeforeStore;
                detection.Modes[Detectors.Phone] = DetectionMode.Flag;             // kept, and named with the message for the company
                detection.Queues["billing"] = new() { [Detectors.Iban] = DetectionMode.Off };
            });
        builder.Services.AddLiveChat()
            .AddDetector<OrderNumbers>()
            .ConfigureDetection(detection => detection.Modes["order"] = DetectionMode.RedactBeforeStore);
        builder.Services.AddLiveChat()
            .MapAgent(user => new AgentProfile(user.FindFirstValue(ClaimTypes.NameIdentifier)!, user.Identity!.Name!)
            {
                IsAdmin = user.IsInRole("supervisor"),
                CanRedact = user.IsInRole("LiveChat.Redact"),
            });
        builder.Services.AddLiveChat()
            .ConfigureRetention(retention =>
            {
                retention.RedactAfter = TimeSpan.FromDays(90);             // after a chat's end; by default never
                retention.Queues["health"] = TimeSpan.FromDays(1);
                retention.Queues["contracts"] = null;                      // never
            });
        builder.Services.AddLiveChat().AddContentCopy<Warehouse>();
        using var services = builder.Services.BuildServiceProvider();

        var modes = services.GetRequiredService<IOptions<DetectionOptions>>().Value;
        Assert.Equal((DetectionMode.RedactBeforeStore, DetectionMode.RedactBeforeStore, DetectionMode.Flag), (modes.Modes[Detectors.Iban], modes.Modes["order"], modes.Modes[Detectors.Phone]));
        Assert.Equal([new TextSpan(3, 12)], new OrderNumbers().Find("My AC-123456."));
        Assert.Equal(TimeSpan.FromDays(90), services.GetRequiredService<IOptions<RetentionOptions>>().Value.RedactAfter);
        Assert.Contains(services.GetServices<IContentCopy>(), c => c.Name == "warehouse");
    }

    [Fact]
    public async Task Code_redacts_erases_and_checks()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        var said = (await chat.Customer.SendAsync(chat.Id, "secret")).Expect();
        var (redaction, id) = (host.Services.GetRequiredService<IRedaction>(), new ChatId(Guid.ParseExact(chat.Id, "N")));

        await Manual.ForgetAsync(redaction, id, said.Sequence);
        Assert.DoesNotContain("secret", await chat.LogTextAsync(), StringComparison.Ordinal);

        var contact = (await host.Store.FindAsync(id, default))!.Contact;
        await Manual.EraseAsync(redaction, contact);
        Assert.NotNull((await host.Store.FindAsync(id, default))!.RedactedAt);

        await Manual.CheckAsync(host.Services.GetRequiredService<IJournal>(), null);
        Assert.Equal(3, (await host.Services.GetRequiredService<IJournal>().AuditAsync(0, 10, default)).Count);

        using var file = new MemoryStream();
        Assert.Equal(3, await Manual.TakeAlongAsync(host.Services.GetRequiredService<IJournal>(), 0, file));
        file.Position = 0;
        await Manual.RestoreAsync(redaction, file);
        Assert.Equal(3, (await host.Services.GetRequiredService<IJournal>().AuditAsync(0, 10, default)).Count);
    }

    internal static class Manual
    {
        public static async Task ForgetAsync(IRedaction redaction, ChatId chat, long message)
        {
            var result = await redaction.RedactAsync(new(chat, new Participant.OfSystem("Privacy desk"), [new RedactionTarget.OfEntry(message)], "Ticket 4711"));
            foreach (var copy in result.Receipt) Console.WriteLine($"{copy.Copy}: {copy.Outcome}, {copy.Count}");
        }

        public static async Task EraseAsync(IRedaction redaction, ContactId contact)
        {
            if (await redaction.PlanErasureAsync(contact) is not { } plan) return;
            Console.WriteLine($"{plan.Chats.Length} chats go.");

            var result = await redaction.EraseAsync(plan, new Participant.OfSystem("Privacy desk"), "Ticket 4712");
            Console.WriteLine($"{result.Redacted.Length} are gone, {result.Left.Length} began since.");
        }

        public static async Task CheckAsync(IJournal journal, AuditSeal? kept)
        {
            var verdict = await journal.VerifyAsync(kept, CancellationToken.None);
            Console.WriteLine(verdict.IsRight ? $"Right up to {verdict.Head.Number}." : $"Wrong at {verdict.WrongAt}.");
        }

        public static async Task<long> TakeAlongAsync(IJournal journal, long after, Stream file)
        {
            while (await journal.AuditAsync(after, 500, CancellationToken.None) is { Count: > 0 } records)
            {
                foreach (var record in records)
                {
                    await JsonSerializer.SerializeAsync(file, record.Entry);
                    file.WriteByte((byte)'\n');
                }

                after = records[^1].Number;
            }

            return after;
        }

        public static async Task RestoreAsync(IRedaction redaction, Stream file)
        {
            var audit = JsonSerializer.DeserializeAsyncEnumerable<AuditEntry>(file, topLevelValues: true).Select(e => e!);
            var again = await redaction.ReapplyRedactionsAsync(audit, new Participant.Admin("ops", "Operations"));
            Console.WriteLine($"{again.Redacted} of {again.Read} redactions were done again, {again.Unread} need to be looked at.");
        }
    }

    public sealed class OrderNumbers : IDetector
    {
        public string Name => "order";

        public IReadOnlyList<TextSpan> Find(string text) => [.. Pattern.Matches(text).Select(m => new TextSpan(m.Index, m.Index + m.Length))];

        private static readonly Regex Pattern = new(@"\bAC-\d{6}\b", RegexOptions.NonBacktracking);
    }

    public sealed class Warehouse(IMyWarehouse warehouse) : IContentCopy
    {
        public string Name => "warehouse";

        public async Task<CopyReceipt> RedactAsync(Chat chat, ChatRedacted what, CancellationToken cancellationToken)
            => new(Name, CopyOutcome.Gone, await warehouse.DeleteAsync($"{chat.Id}", what.Sequences, cancellationToken));
    }

    private sealed class EmptyWarehouse : IMyWarehouse
    {
        public Task<int> DeleteAsync(string chat, IReadOnlyCollection<long> sequences, CancellationToken cancellationToken) => Task.FromResult(0);
    }
}
