namespace LiveChat.EntityFrameworkCore.Tests;

/// <summary>One way to ask a store.</summary>
/// <param name="Store">Its interface.</param>
/// <param name="Method">The method.</param>
/// <param name="Ask">Calls it.</param>
internal sealed record StoreCall(Type Store, string Method, Func<Task> Ask);
