using LiveChat.WakeUps;

namespace LiveChat.EntityFrameworkCore.DependencyInjection;

/// <summary>Wake-ups that came with a database, without anybody having chosen them: with another database they go.</summary>
internal interface IDatabaseWakeUps : IWakeUps;
