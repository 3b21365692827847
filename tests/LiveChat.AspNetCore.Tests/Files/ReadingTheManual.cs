using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.ClamAV;
using LiveChat.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Tests.Files;

/// <summary>The code of docs/attachments.md, word for word.</summary>
public class ReadingTheManual
{
    [Fact]
    public void All_its_code_is_here() => Assert.Equal(8, CompiledSnippets.AssertIn("docs/attachments.md", "tests/LiveChat.AspNetCore.Tests/Files/ReadingTheManual.cs"));

    [Fact]
    public async Task Code_switches_it_on()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);

        await Manual.LetFilesBeSentAsync(host.Services.GetRequiredService<IChatAttachments>(), new(Guid.ParseExact(chat.Id, "N")));

        Assert.NotNull((await chat.Customer.StateAsync()).Expect().Current!.Chat.Attachments);
    }

    [Fact]
    public async Task Limits_rules_scanner_and_origin_are_as_they_are_set()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddLiveChat().ConfigureAttachments(files =>
        {
            files.MaxBytes = 20_000_000;            // 157,286,400 unless set
            files.Types.Remove("image/gif");        // all three unless taken away
            files.FilesPerChat = 20;                // 100
            files.BytesPerChat = 200_000_000;       // 1 GB
            files.BytesPerVisitor = 500_000_000;    // 2 GB within a day, over all chats
            files.ParallelUploads = 2;              // 3 in one chat
            files.PartSize = 4_194_304;             // 8 MB
        });
        builder.Services.AddLiveChat()
            .AddAttachmentRule<OnlyForKnownCustomers>()
            .RemoveAttachmentRule(AttachmentRules.VisitorQuota);
        builder.Services.AddLiveChat().UseAttachmentScanner<MyScanner>();
        builder.Services.AddLiveChat(o => o.FileOrigin = "https://files.example.com");
        await using var app = builder.Build();

        Assert.Equal([".jpg", ".jpeg", ".png"], app.Services.GetRequiredService<IOptions<AttachmentOptions>>().Value.Extensions);
        Assert.IsType<OnlyForKnownCustomers>(Assert.Single(app.Services.GetServices<IAttachmentRule>()));
        Assert.Equal(ScanVerdict.NotScanned, await app.Services.GetRequiredService<IAttachmentScanner>().ScanAsync(Stream.Null, 25_000_001, default));
        Assert.Equal(ScanVerdict.Clean, await app.Services.GetRequiredService<IAttachmentScanner>().ScanAsync(Stream.Null, 25_000_000, default));
    }

    [Fact]
    public async Task Clamd_is_asked_about_as_much_as_chats_accept()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddLiveChat()
            .ConfigureAttachments(o => o.MaxBytes = 100 * 1024 * 1024)
            .UseClamAV("clamav", o => o.MaxBytes = 100 * 1024 * 1024);
        await using var app = builder.Build();

        Assert.Equal(("clamav", 104_857_600), (app.Services.GetRequiredService<IOptions<ClamAVOptions>>().Value.Host, app.Services.GetRequiredService<IOptions<ClamAVOptions>>().Value.MaxBytes));
    }

    [Theory]
    [InlineData("image/svg+xml")]
    [InlineData("image/webp")]
    public async Task What_cannot_be_known_by_its_structure_stops_the_start(string type)
    {
        var stopped = await Assert.ThrowsAsync<OptionsValidationException>(() => LiveChatHost.StartAsync(new() { LiveChat = l => l.ConfigureAttachments(o => o.Types.Add(type)) }));

        Assert.Contains(type, stopped.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("files.example.com")]
    [InlineData("https://files.example.com/")]
    public async Task An_origin_of_files_that_is_none_stops_the_start(string origin)
    {
        var stopped = await Assert.ThrowsAsync<OptionsValidationException>(() => LiveChatHost.StartAsync(new() { Options = o => o.FileOrigin = origin }));

        Assert.Contains("FileOrigin", stopped.Message, StringComparison.Ordinal);
    }

    private static class Manual
    {
        public static async Task LetFilesBeSentAsync(IChatAttachments attachments, ChatId chat)
        {
            var outcome = await attachments.SwitchAsync(new Participant.OfSystem("Shop"), chat, enabled: true);
            Console.WriteLine(outcome.Refusal);     // empty: it is on
        }
    }

    public sealed class OnlyForKnownCustomers : IAttachmentRule
    {
        public string Name => "known-customers";

        public ValueTask<string?> RefuseAsync(AttachmentAttempt attempt, CancellationToken cancellationToken)
            => new(attempt.By is Participant.Customer && !attempt.Chat.Verified ? "sign_in_first" : null);
    }

    public sealed class MyScanner : IAttachmentScanner
    {
        private const long Most = 25_000_000;

        public async Task<ScanVerdict> ScanAsync(Stream content, long length, CancellationToken cancellationToken)
        {
            // Many scanners call what is above a limit of theirs clean. Nobody looked at it.
            if (length > Most) return ScanVerdict.NotScanned;

            return await LooksHarmfulAsync(content, cancellationToken) ? ScanVerdict.Infected : ScanVerdict.Clean;
        }

        private static Task<bool> LooksHarmfulAsync(Stream content, CancellationToken cancellationToken) => Task.FromResult(content.CanWrite && cancellationToken.IsCancellationRequested);
    }
}
