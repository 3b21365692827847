using System.Reflection;
using System.Runtime.CompilerServices;
using LiveChat.Chats;
using LiveChat.Events;
using LiveChat.Notes;
using LiveChat.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.Events;

public class AddingHandlers
{
    [Fact]
    public async Task Adding_a_handler_twice_is_adding_it_once()
    {
        await using var host = new TestHost(b => b.AddEventHandler<Listener<int>>("crm").AddEventHandler<Listener<int>>("crm", o => o.Concurrency = 7));

        var follower = Assert.Single(host.Get<IEnumerable<OutboxFollower>>());

        Assert.Equal(("event/crm", 7), (follower.Kind, follower.Concurrency));
        Assert.Single(host.Get<IEnumerable<IOutboxTask>>(), t => t.Kind == "event/crm");
    }

    [Fact]
    public void Two_handlers_cannot_share_a_name()
    {
        var e = Assert.Throws<ArgumentException>(() => new TestHost(b => b.AddEventHandler<Listener<int>>("crm").AddEventHandler<Listener<long>>("crm")));

        Assert.Contains("Give each event handler a name of its own.", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("CRM")]
    [InlineData("a/b")]
    [InlineData("a234567890123456789012345678901234567890x")]
    public void A_name_that_could_not_be_kept_is_refused(string name)
        => Assert.Throws<ArgumentException>(() => new TestHost(b => b.AddEventHandler<Listener<int>>(name)));

    [Fact]
    public async Task Asking_for_an_event_nobody_tells_stops_the_start()
    {
        await using var host = new TestHost(b => b.AddEventHandler<Listener<int>>("crm", o => o.Events.Add("chat.began")));

        var e = Assert.Throws<OptionsValidationException>(() => host.Get<IOptionsMonitor<EventHandlerOptions>>().Get("crm"));

        Assert.Contains("Event handler 'crm' asks for 'chat.began', which is no event. Known: chat.started,", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_is_made_in_a_scope_of_its_own_for_each_event()
    {
        await using var host = new TestHost(b =>
        {
            b.Services.AddScoped<Scoped>();
            b.Services.AddSingleton(new List<Scoped>());
            b.AddEventHandler<ScopedHandler>("scoped");
        });
        await host.AChatAsync(await host.AVisitorAsync());

        foreach (var item in await host.Get<IOutboxStore>().LeaseFollowersAsync("event/scoped", null, 10, TimeSpan.FromMinutes(3), CancellationToken.None))
            await host.Get<OutboxRunner>().RunAsync(item, CancellationToken.None);

        var seen = host.Get<List<Scoped>>();
        Assert.NotEmpty(seen);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.All(seen, s => Assert.True(s.IsDisposed));
    }

    [Fact]
    public void Every_entry_a_customer_sees_has_a_name_of_its_own_and_the_others_have_none()
    {
        var names = typeof(ChatEntry).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ChatEntry)))
            .ToDictionary(t => t, t => ChatEventNames.Of((ChatEntry)RuntimeHelpers.GetUninitializedObject(t)));

        string[] ofTheTeam = [.. Enum.GetValues<TeamEntryKind>().Select(ChatEventNames.Of)];
        Assert.Equal(ChatEventNames.All.Except([ChatEventNames.Started, .. ofTheTeam]).Order(), names.Values.OfType<string>().Order());

        // What only the team sees has to be asked for by name.
        var options = new EventHandlerOptions();
        Assert.Equal([ChatEventNames.MessageAnswered, ChatEventNames.Unattended, .. ofTheTeam], ChatEventNames.All.Where(n => !options.Wants(n)));
        Assert.Equal([nameof(TransferEnded), nameof(TransferOffered)], names.Where(n => n.Value is null).Select(n => n.Key.Name).Order());
        Assert.Equal(
            typeof(ChatEventNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetRawConstantValue()), ChatEventNames.All.Cast<object>());
    }

    private sealed class Scoped : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    private sealed class ScopedHandler(Scoped scoped, List<Scoped> seen) : IChatEventHandler
    {
        public Task HandleAsync(ChatNotice notice, CancellationToken cancellationToken)
        {
            Assert.False(scoped.IsDisposed);
            seen.Add(scoped);
            return Task.CompletedTask;
        }
    }
}
