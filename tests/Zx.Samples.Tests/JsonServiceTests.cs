using JsonService;

namespace Zx.Samples.Tests;

/// <summary>JSON over sockets that are handed over.</summary>
public class JsonServiceTests
{
    [Fact]
    public async Task Every_client_gets_its_own_answers_and_no_handle_is_left()
    {
        using var process = ZxProcess.Create("json");
        using ZxProcess.Scope scope = process.Enter();
        var (inside, outside) = Socket.Create(SocketOptions.HasAccept);
        Task<int> service = Service.RunAsync(inside);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(async number =>
        {
            IReadOnlyList<Answer> answers = await Client.AskAsync(outside, new Question($"{number}", [number, 1]), new Question("again", []));
            Assert.Equal([new Answer($"Hello, {number}", number + 1), new Answer("Hello, again", 0)], answers);
        }));

        outside.Close().ThrowIfError();
        Assert.Equal(50, await service);
        inside.Close().ThrowIfError();
        Assert.Empty(process.Handles);
    }
}
