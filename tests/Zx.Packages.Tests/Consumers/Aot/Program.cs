using System.Text;
using Zx;

var (client, server) = Socket.Create(SocketOptions.HasAccept);
var (near, far) = Socket.Create();
near.Write("hello, table"u8);
client.Share(far).ThrowIfError();

using SocketHandle<ReadWrite> got = server.Accept(Rights.ReadWrite);
byte[] buffer = new byte[64];
int length = got.Read(buffer);
Console.WriteLine(Encoding.UTF8.GetString(buffer, 0, length));

near.Close();
client.Close();
server.Close();
