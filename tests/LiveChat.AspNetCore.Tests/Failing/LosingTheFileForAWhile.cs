using System.Globalization;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.AspNetCore.Tests.Restarting;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Sqlite;
using LiveChat.Transcripts;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.AspNetCore.Tests.Failing;

/// <summary>The whole host over one SQLite file that cannot be written: whoever asks is to try again, nothing is half written, and everything goes on by itself.</summary>
public sealed class LosingTheFileForAWhile : IDisposable
{
    /// <summary>Where a file says which version of SQLite may write it. One that SQLite does not know may only be read.</summary>
    private const int WriteVersion = 18;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livechat-failing-");
    private readonly MailRoom _mails = new() { IsOpen = true };

    private string Path => System.IO.Path.Combine(_folder.FullName, "livechat.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_that_is_read_only_is_written_again_as_soon_as_it_may_be()
    {
        await using var host = await StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        var writer = Database(host).Writer;

        await NothingIsWrittenAsync(
            chat,
            () => writer.RunAsync(
                s =>
                {
                    // What is in the log beside the file would say otherwise; a writer that failed opens the file anew.
                    Assert.Equal("0", s.Setting("PRAGMA wal_checkpoint(TRUNCATE)"));
                    SetWriteVersion(3);
                    return s.Execute("PRAGMA query_only = ON");
                },
                default),
            () =>
            {
                Assert.True(writer.Openings > 2);
                SetWriteVersion(2);
                return Task.CompletedTask;
            },

            // A writer that opened the file while it was read-only finds out with its next write that this is over.
            mayBeRefused: 1);
    }

    [Fact]
    public async Task A_file_that_somebody_else_has_locked_is_written_again_as_soon_as_it_is_let_go()
    {
        await using var host = await StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var other = new SqliteConnection($"Data Source={Path};Pooling=False");
        await other.OpenAsync();
        SqliteTransaction? holding = null;

        await NothingIsWrittenAsync(
            chat,
            () =>
            {
                holding = other.BeginTransaction(deferred: false);
                return Task.CompletedTask;
            },
            async () => await holding!.DisposeAsync());
    }

    /// <summary>What is small may still find a place; what is large does not, and what was acknowledged stays.</summary>
    [Fact]
    public async Task A_disk_that_is_full_takes_what_is_sent_again_as_soon_as_there_is_room()
    {
        await using var host = await StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        var writer = Database(host).Writer;
        (await chat.Agent.SendAsync(chat.Id, "Tell me all")).Expect();
        var pages = int.Parse((await writer.RunAsync(s => s.Setting("PRAGMA page_count"), default))!, CultureInfo.InvariantCulture);
        await writer.RunAsync(s => s.Setting($"PRAGMA max_page_count = {pages + 10}"), default);

        var (message, refused, taken) = ("", "", new List<string>());
        while (refused is "")
        {
            Assert.True(taken.Count <= 20, "There is still room.");
            message = Guid.NewGuid().ToString();
            var answer = await chat.Customer.SendAsync(chat.Id, Long(taken.Count), message);
            if (answer.Ok) taken.Add(Long(taken.Count));
            else refused = answer.Code;
        }

        Assert.Equal("try_again", refused);
        Assert.Equal("try_again", (await chat.Customer.SendAsync(chat.Id, Long(taken.Count), message)).Code);
        Assert.Equal("try_again", (await chat.Agent.SendAsync(chat.Id, Long(0))).Code);
        Assert.Equal(["Tell me all", .. taken], await TextsAsync(chat));

        await writer.RunAsync(s => s.Setting("PRAGMA max_page_count = 1000000"), default);
        (await chat.Customer.SendAsync(chat.Id, Long(taken.Count), message)).Expect();
        Assert.Equal(["Tell me all", .. taken, Long(taken.Count)], await TextsAsync(chat));
        (await chat.Agent.EndAsync(chat.Id)).Expect();
        Assert.True(await _mails.NextTryAsync());

        static string Long(int number) => $"{number} {new string('x', 3_500)}";
    }

    private async Task NothingIsWrittenAsync(OngoingChat chat, Func<Task> breakAsync, Func<Task> mendAsync, int mayBeRefused = 0)
    {
        await using var sam = await chat.Host.CustomerAsync();
        (await chat.Agent.SendAsync(chat.Id, "I look it up")).Expect();
        var (log, stored, message) = (await chat.LogTextAsync(), await StoredAsync(chat), Guid.NewGuid().ToString());

        await breakAsync();
        string?[] codes =
        [
            (await chat.Customer.SendAsync(chat.Id, "Are you there?", message)).Code,
            (await chat.Customer.SeeAsync(chat.Id, 1, 1)).Code,
            (await chat.Customer.LeaveAsync(chat.Id)).Code,
            (await sam.StartAsync()).Code,
            (await chat.Agent.SetAvailabilityAsync(AvailabilityDto.Away)).Code,
            (await chat.Agent.EndAsync(chat.Id)).Code,
        ];
        Assert.All(codes, c => Assert.Equal("try_again", c));
        Assert.Equal(log, await chat.LogTextAsync());

        await mendAsync();
        Assert.Equal(stored, await StoredAsync(chat));
        Assert.Null((await sam.StateAsync()).Expect().Current);
        Assert.Equal(AvailabilityDto.Available, (await chat.Agent.StateAsync()).Expect().Agent.Availability);

        for (; mayBeRefused > 0 && (await chat.Customer.SendAsync(chat.Id, "Are you there?", message)).Code is "try_again"; mayBeRefused--) ;
        (await chat.Customer.SendAsync(chat.Id, "Are you there?", message)).Expect();
        Assert.Equal(["I look it up", "Are you there?"], await TextsAsync(chat));
        var rings = chat.Agent.Next<RingDto>("Ring");
        (await sam.StartAsync()).Expect();
        (await chat.Agent.AcceptAsync(await rings)).Expect();
        (await chat.Agent.EndAsync(chat.Id)).Expect();
        Assert.True(await _mails.NextTryAsync());
        Assert.Single(_mails.Sent);
    }

    private void SetWriteVersion(byte version)
    {
        using var file = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.Position = WriteVersion;
        file.WriteByte(version);
    }

    private static SqliteDatabase Database(LiveChatHost host) => host.Services.GetRequiredService<SqliteDatabase>();

    private static async Task<IEnumerable<string?>> TextsAsync(OngoingChat chat) => (await chat.LogAsync()).OfType<MessageEntryDto>().Select(m => m.Text);

    private static async Task<(ChatStatus, long, long, int)> StoredAsync(OngoingChat chat)
    {
        Assert.True(ChatId.TryParse(chat.Id, out var id));
        var stored = (await chat.Host.Store.FindAsync(id, CancellationToken.None))!;
        return (stored.Status, stored.Fence, stored.LastSequence, stored.Claims.Length);
    }

    private Task<LiveChatHost> StartAsync() => LiveChatHost.StartAsync(new()
    {
        LiveChat = chat =>
        {
            chat.UseSqlite($"Data Source={Path}", o => o.BusyTimeout = TimeSpan.FromSeconds(1))
                .ConfigureOutbox(o => o.PollInterval = TimeSpan.FromSeconds(1)).ConfigureTranscripts(t => t.SendDelay = TimeSpan.Zero);
            chat.Services.Replace(ServiceDescriptor.Singleton<ITranscriptSender>(_mails));
        },
    });
}
