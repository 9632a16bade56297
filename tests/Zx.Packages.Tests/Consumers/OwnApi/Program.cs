using Lamps;
using Zx;

EventHandle<EventRights> lamp = Event.Create(1);
lamp.Light(70).ThrowIfError();
lamp.Close();
