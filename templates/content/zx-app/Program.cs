using System.Text;
using Zx;

// A channel that carries handles beside bytes, and a stream whose far end is sent through it.
var (client, server) = Socket.Create(SocketOptions.HasAccept);
var (near, far) = Socket.Create();
near.Write("hello from the near end"u8);

// From here on 'far' is gone; use it once more and the program does not compile.
client.Share(far).ThrowIfError();

// What comes out has the rights it went in with: accept it only if it can be read.
using SocketHandle<Read> got = server.Accept(Rights.Read);
byte[] buffer = new byte[64];
int length = got.Read(buffer);
Console.WriteLine(Encoding.UTF8.GetString(buffer, 0, length));

near.Close();
client.Close();
server.Close();
