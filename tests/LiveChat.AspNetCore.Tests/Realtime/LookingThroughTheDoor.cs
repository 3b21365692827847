using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Realtime;
using LiveChat.Queues;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Realtime;

/// <summary>A widget is online as long as somebody would answer in one of the queues its form can lead to.</summary>
public class LookingThroughTheDoor
{
    private const string SiteKey = "test-site-0000001";

    /// <summary>A Tuesday.</summary>
    private static readonly DateTimeOffset Nine = new(2030, 1, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly Agent Ana = new() { Id = new("ana"), Name = "Ana", Availability = Availability.Available, LeaseUntil = Nine.AddSeconds(45), Fence = 1 };

    private static readonly OfflineDto Nobody = new(OfflineReasonDto.Nobody);

    [Fact]
    public void Somebody_is_there_who_is_available_with_a_desk_open()
    {
        Assert.Null(Look(_ => { }, [Ana]));
        Assert.Equal(Nobody, Look(_ => { }, []));
        Assert.Equal(Nobody, Look(_ => { }, [Ana with { Availability = Availability.Away }]));
        Assert.Equal(Nobody, Look(_ => { }, [Ana with { LeaseUntil = Nine }]));
        Assert.Equal(Nobody, Look(_ => { }, [Ana with { LeaseUntil = null }]));
    }

    [Fact]
    public void Who_works_for_another_queue_or_does_not_receive_its_chats_is_not()
    {
        Assert.Equal(Nobody, Look(_ => { }, [Ana], b => b.AddQueue("support", q => q.AddMember("ben", _ => { }))));
        Assert.Equal(Nobody, Look(_ => { }, [Ana], b => b.AddQueue("support", q => q.AddMember("ana", m => m.Receives = false))));
        Assert.Null(Look(_ => { }, [Ana], b => b.AddQueue("support", q => q.AddMember("ana", _ => { }))));
    }

    [Fact]
    public void A_widget_that_asks_for_no_messages_then_lets_customers_wait()
    {
        Assert.Null(Look(w => w.Behaviour.MessagesWhenNobodyIsThere = false, []));
        Assert.Null(Look(w => w.OfflineForm = null, []));
    }

    [Fact]
    public void Closed_is_closed_whoever_is_there_and_whatever_the_widget_asks_for()
    {
        Action<LiveChatBuilder> late = b => b.AddQueue("support", q => q.OpeningHours = From(12));

        Assert.Equal(Closed(12), Look(_ => { }, [Ana], late));
        Assert.Equal(Closed(12), Look(w => w.OfflineForm = null, [Ana], late));
    }

    [Fact]
    public void Of_several_queues_one_is_enough_and_the_first_to_open_counts()
    {
        Action<LiveChatBuilder> queues = b => b.AddQueue("support", q => q.OpeningHours = From(12)).AddQueue("billing", q => q.OpeningHours = From(11)).AddQueue("sales", q => q.AddMember("ana", _ => { }));

        Assert.Equal(Closed(11), Look(w => w.Form = Choosing("billing", "support"), [Ana], queues));
        Assert.Null(Look(w => w.Form = Choosing("billing", "sales"), [Ana], queues));
        Assert.Equal(Nobody, Look(w => w.Form = Choosing("billing", "sales"), [], queues));

        // Where one of them has to be chosen, the widget's own is out of reach.
        Assert.Equal(Closed(11), Look(w => (w.Queue, w.Form) = ("sales", Choosing("billing", "support")), [Ana], queues));
        Assert.Null(Look(w => (w.Queue, w.Form) = ("sales", Choosing("billing", null)), [Ana], queues));
    }

    [Fact]
    public void Whether_anybody_is_there_has_nothing_to_do_with_messages()
    {
        Assert.True(IsAnybodyThere(_ => { }, [Ana]));
        Assert.False(IsAnybodyThere(w => w.OfflineForm = null, []));
        Assert.False(IsAnybodyThere(w => w.Behaviour.MessagesWhenNobodyIsThere = false, [Ana with { Availability = Availability.Away }]));
        Assert.False(IsAnybodyThere(_ => { }, [Ana], b => b.AddQueue("support", q => q.OpeningHours = From(12))));
        Assert.False(IsAnybodyThere(_ => { }, [Ana], b => b.AddQueue("support", q => q.AddMember("ben", _ => { }))));
    }

    private static OfflineDto? Look(Action<WidgetOptions> widget, Agent[] agents, Action<LiveChatBuilder>? queues = null)
        => At(widget, queues, (settings, catalog) => WidgetDoor.Look(settings, catalog, agents, Nine));

    private static bool IsAnybodyThere(Action<WidgetOptions> widget, Agent[] agents, Action<LiveChatBuilder>? queues = null)
        => At(widget, queues, (settings, catalog) => WidgetDoor.IsAnybodyThere(settings, catalog, agents, Nine));

    private static T At<T>(Action<WidgetOptions> widget, Action<LiveChatBuilder>? queues, Func<WidgetSettings, QueueCatalog, T> look)
    {
        var builder = new ServiceCollection().AddLogging().AddLiveChatCore().AddWidget(SiteKey, widget);
        queues?.Invoke(builder);
        using var services = builder.Services.BuildServiceProvider();
        return look(services.GetRequiredService<WidgetCatalog>().All[0], services.GetRequiredService<QueueCatalog>());
    }

    private static OfflineDto Closed(int hour) => new(OfflineReasonDto.Closed, Nine.AddHours(hour - 9).ToUnixTimeMilliseconds());

    private static OpeningHoursOptions From(int hour) => new() { TimeZone = "Etc/UTC", Week = { [DayOfWeek.Tuesday] = $"{hour}:00-18:00" } };

    private static PreChatForm Choosing(params string?[] queues) => new()
    {
        Fields =
        [
            new()
            {
                Key = "topic",
                Type = FormFieldType.Select,
                Label = "Topic",
                Required = true,
                Role = FormFieldRole.Queue,
                Options = [.. queues.Select((q, i) => new FormOption($"o{i}", $"Option {i}", q is null ? null : new QueueId(q)))],
            },
        ],
    };
}
