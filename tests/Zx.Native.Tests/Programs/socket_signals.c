/* What each call does to the signals of both ends. */
#include "check.h"

static char data[300000];

static void data_plane(void) {
  struct pair s = make_socket(0);
  size_t actual = 7;
  CHECK(signals_of(s.near) == ZX_SOCKET_WRITABLE && signals_of(s.far) == ZX_SOCKET_WRITABLE);

  CHECK_OK(zx_socket_write(s.near, 0, data, 1, &actual));
  CHECK(actual == 1 && signals_of(s.far) == (ZX_SOCKET_WRITABLE | ZX_SOCKET_READABLE));
  CHECK_OK(zx_socket_read(s.far, ZX_SOCKET_PEEK, data, 1, &actual));
  CHECK(signals_of(s.far) == (ZX_SOCKET_WRITABLE | ZX_SOCKET_READABLE));
  CHECK_OK(zx_socket_read(s.far, 0, data, 1, NULL));
  CHECK(signals_of(s.far) == ZX_SOCKET_WRITABLE);

  CHECK_OK(zx_socket_write(s.near, 0, data, sizeof(data), &actual));
  CHECK(actual == 257024 && signals_of(s.near) == 0);
  actual = 7;
  CHECK_STATUS(zx_socket_write(s.near, 0, data, 1, &actual), ZX_ERR_SHOULD_WAIT);
  CHECK(actual == 7);
  CHECK_OK(zx_socket_read(s.far, 0, data, 1, &actual));
  CHECK(signals_of(s.near) == ZX_SOCKET_WRITABLE);
  CHECK_OK(zx_handle_close(s.far));
  CHECK(signals_of(s.near) == ZX_SOCKET_PEER_CLOSED);
  CHECK_STATUS(zx_socket_write(s.near, 0, data, 1, &actual), ZX_ERR_PEER_CLOSED);
  CHECK_OK(zx_handle_close(s.near));
}

static void thresholds(void) {
  struct pair s = make_socket(0);
  size_t threshold = 101;
  CHECK_OK(zx_object_set_property(s.far, ZX_PROP_SOCKET_RX_THRESHOLD, &threshold, sizeof(threshold)));
  CHECK_OK(zx_socket_write(s.near, 0, data, 100, NULL));
  CHECK(!(signals_of(s.far) & ZX_SOCKET_READ_THRESHOLD));
  CHECK_OK(zx_socket_write(s.near, 0, data, 1, NULL));
  CHECK(signals_of(s.far) & ZX_SOCKET_READ_THRESHOLD);
  CHECK_OK(zx_socket_read(s.far, 0, data, 1, NULL));
  CHECK(!(signals_of(s.far) & ZX_SOCKET_READ_THRESHOLD));

  threshold = 257024 - 100;
  CHECK_OK(zx_object_set_property(s.near, ZX_PROP_SOCKET_TX_THRESHOLD, &threshold, sizeof(threshold)));
  CHECK(signals_of(s.near) & ZX_SOCKET_WRITE_THRESHOLD);
  CHECK_OK(zx_socket_write(s.near, 0, data, 1, NULL));
  CHECK(!(signals_of(s.near) & ZX_SOCKET_WRITE_THRESHOLD));
  CHECK_OK(zx_socket_read(s.far, 0, data, 1, NULL));
  CHECK(signals_of(s.near) & ZX_SOCKET_WRITE_THRESHOLD);
  size_t read_back = 0;
  CHECK_OK(zx_object_get_property(s.near, ZX_PROP_SOCKET_TX_THRESHOLD, &read_back, sizeof(read_back)));
  CHECK(read_back == threshold);
  close_pair(s);
}

static void control_plane(void) {
  struct pair s = make_socket(ZX_SOCKET_HAS_CONTROL);
  CHECK(signals_of(s.near) == (ZX_SOCKET_WRITABLE | ZX_SOCKET_CONTROL_WRITABLE));
  CHECK_OK(zx_socket_write(s.near, ZX_SOCKET_CONTROL, data, 10, NULL));
  CHECK(signals_of(s.near) == ZX_SOCKET_WRITABLE);
  CHECK(signals_of(s.far) & ZX_SOCKET_CONTROL_READABLE);
  CHECK_STATUS(zx_socket_write(s.near, ZX_SOCKET_CONTROL, data, 1025, NULL), ZX_ERR_OUT_OF_RANGE);
  CHECK_STATUS(zx_socket_write(s.near, ZX_SOCKET_CONTROL, data, 10, NULL), ZX_ERR_SHOULD_WAIT);
  CHECK_OK(zx_socket_read(s.far, ZX_SOCKET_CONTROL, data, 10, NULL));
  CHECK(signals_of(s.near) == (ZX_SOCKET_WRITABLE | ZX_SOCKET_CONTROL_WRITABLE));
  CHECK(!(signals_of(s.far) & ZX_SOCKET_CONTROL_READABLE));
  close_pair(s);
}

static void shutdown(void) {
  struct pair s = make_socket(0);
  CHECK_OK(zx_socket_write(s.near, 0, data, 3, NULL));
  CHECK_OK(zx_socket_shutdown(s.near, ZX_SOCKET_SHUTDOWN_WRITE));
  CHECK(signals_of(s.near) == ZX_SOCKET_WRITE_DISABLED);
  CHECK(signals_of(s.far) == (ZX_SOCKET_WRITABLE | ZX_SOCKET_READABLE | ZX_SOCKET_PEER_WRITE_DISABLED));
  CHECK_STATUS(zx_socket_write(s.near, 0, data, 1, NULL), ZX_ERR_BAD_STATE);
  CHECK_OK(zx_socket_read(s.far, 0, data, 10, NULL));
  CHECK_STATUS(zx_socket_read(s.far, 0, data, 10, NULL), ZX_ERR_BAD_STATE);
  CHECK_OK(zx_socket_write(s.far, 0, data, 1, NULL));
  CHECK_OK(zx_socket_shutdown(s.near, ZX_SOCKET_SHUTDOWN_READ));
  CHECK(signals_of(s.far) & ZX_SOCKET_WRITE_DISABLED);
  close_pair(s);
}

static void share_queue(void) {
  struct pair c = make_socket(ZX_SOCKET_HAS_ACCEPT);
  struct pair s = make_socket(0);
  const zx_signals_t idle = ZX_SOCKET_WRITABLE | ZX_SOCKET_SHARE;
  CHECK(signals_of(c.near) == idle && signals_of(c.far) == idle);
  CHECK_OK(zx_socket_share(c.near, s.near));
  CHECK(signals_of(c.near) == ZX_SOCKET_WRITABLE && signals_of(c.far) == (idle | ZX_SOCKET_ACCEPT));
  zx_handle_t accepted = ZX_HANDLE_INVALID;
  CHECK_OK(zx_socket_accept(c.far, &accepted));
  CHECK(signals_of(c.near) == idle && signals_of(c.far) == idle);
  CHECK_OK(zx_socket_share(c.near, accepted));
  CHECK_OK(zx_handle_close(c.near));
  CHECK(signals_of(c.far) == (ZX_SOCKET_ACCEPT | ZX_SOCKET_PEER_CLOSED));
  CHECK_OK(zx_socket_accept(c.far, &accepted));
  CHECK(signals_of(c.far) == ZX_SOCKET_PEER_CLOSED);
  CHECK_OK(zx_handle_close(c.far));
  CHECK_OK(zx_handle_close(accepted));
  CHECK(signals_of(s.far) == ZX_SOCKET_PEER_CLOSED);
  CHECK_OK(zx_handle_close(s.far));
}

static void events(void) {
  zx_handle_t event = ZX_HANDLE_INVALID, end0 = ZX_HANDLE_INVALID, end1 = ZX_HANDLE_INVALID;
  CHECK_OK(zx_event_create(0, &event));
  CHECK_OK(zx_object_signal(event, 0, ZX_EVENT_SIGNALED));
  CHECK(signals_of(event) == ZX_EVENT_SIGNALED);
  CHECK_OK(zx_object_signal(event, ZX_EVENT_SIGNALED, 0));
  CHECK(signals_of(event) == 0);
  CHECK_OK(zx_handle_close(event));
  CHECK_OK(zx_eventpair_create(0, &end0, &end1));
  CHECK_OK(zx_object_signal_peer(end0, 0, ZX_EVENTPAIR_SIGNALED));
  CHECK(signals_of(end0) == 0 && signals_of(end1) == ZX_EVENTPAIR_SIGNALED);
  CHECK_OK(zx_handle_close(end0));
  CHECK(signals_of(end1) == (ZX_EVENTPAIR_SIGNALED | ZX_EVENTPAIR_PEER_CLOSED));
  CHECK_OK(zx_handle_close(end1));
}

static void user_signals(void) {
  struct pair s = make_socket(0);
  CHECK_OK(zx_object_signal(s.near, 0, ZX_USER_SIGNAL_0));
  CHECK(signals_of(s.near) == (ZX_SOCKET_WRITABLE | ZX_USER_SIGNAL_0));
  CHECK_OK(zx_object_signal_peer(s.near, 0, ZX_USER_SIGNAL_7));
  CHECK(signals_of(s.far) == (ZX_SOCKET_WRITABLE | ZX_USER_SIGNAL_7));
  CHECK_STATUS(zx_object_signal_peer(s.near, 0, ZX_SOCKET_READABLE), ZX_ERR_INVALID_ARGS);
  close_pair(s);
}

int main(void) {
  data_plane();
  thresholds();
  control_plane();
  shutdown();
  share_queue();
  events();
  user_signals();
  return 0;
}
