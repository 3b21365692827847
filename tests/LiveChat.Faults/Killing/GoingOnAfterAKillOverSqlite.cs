using LiveChat.Faults.Hosting;

namespace LiveChat.Faults.Killing;

public sealed class GoingOnAfterAKillOverSqlite() : GoingOnAfterAKill(new ShopFolder());
