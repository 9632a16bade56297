/* Every row of the check of zx_socket_share, in its order, and what becomes of the handle. */
#include "check.h"

/* Shares a socket whose other end tells whether it was destroyed. */
static void check_row(zx_handle_t channel, struct pair shared, zx_handle_t handle, zx_status_t expected) {
  CHECK_STATUS(zx_socket_share(channel, handle), expected);
  CHECK(!is_live(handle));
  if (expected == ZX_OK) {
    CHECK(!(signals_of(shared.far) & ZX_SOCKET_PEER_CLOSED));
  } else {
    CHECK(signals_of(shared.far) & ZX_SOCKET_PEER_CLOSED);
  }
  CHECK_OK(zx_handle_close(shared.far));
}

static void check_channel(zx_handle_t channel, zx_status_t expected) {
  struct pair shared = make_socket(0);
  check_row(channel, shared, shared.near, expected);
}

int main(void) {
  struct pair channel = make_socket(ZX_SOCKET_HAS_ACCEPT);
  zx_handle_t event = ZX_HANDLE_INVALID;
  CHECK_OK(zx_event_create(0, &event));

  /* 1: handle is none. */
  check_channel(ZX_HANDLE_INVALID, ZX_ERR_BAD_HANDLE);
  /* 2: handle lacks WRITE; rights are looked at before the type. */
  zx_handle_t reader = duplicate_with(channel.near, ZX_RIGHT_READ);
  check_channel(reader, ZX_ERR_ACCESS_DENIED);
  CHECK_OK(zx_handle_close(reader));
  check_channel(event, ZX_ERR_ACCESS_DENIED);
  /* 4: socket_to_share is none. */
  CHECK_STATUS(zx_socket_share(channel.near, ZX_HANDLE_INVALID), ZX_ERR_BAD_HANDLE);
  /* 5: it lacks TRANSFER. */
  struct pair fixed = make_socket(0);
  zx_handle_t weak = ZX_HANDLE_INVALID;
  CHECK_OK(zx_handle_replace(fixed.near, ZX_RIGHT_READ | ZX_RIGHT_WRITE, &weak));
  check_row(channel.near, fixed, weak, ZX_ERR_ACCESS_DENIED);
  /* 6: it is no socket. */
  zx_handle_t end0 = ZX_HANDLE_INVALID, end1 = ZX_HANDLE_INVALID;
  CHECK_OK(zx_eventpair_create(0, &end0, &end1));
  CHECK_STATUS(zx_socket_share(channel.near, end0), ZX_ERR_WRONG_TYPE);
  CHECK(signals_of(end1) & ZX_EVENTPAIR_PEER_CLOSED);
  CHECK_OK(zx_handle_close(end1));
  /* 7: it can itself share; it is the channel's own end, or its other one. */
  struct pair other = make_socket(ZX_SOCKET_HAS_ACCEPT);
  check_row(channel.near, other, other.near, ZX_ERR_BAD_STATE);
  CHECK_STATUS(zx_socket_share(channel.near, duplicate_with(channel.near, ZX_RIGHT_SAME_RIGHTS)), ZX_ERR_BAD_STATE);
  CHECK_STATUS(zx_socket_share(channel.near, duplicate_with(channel.far, ZX_RIGHT_SAME_RIGHTS)), ZX_ERR_BAD_STATE);
  /* 8: the channel cannot share. */
  struct pair plain = make_socket(0);
  check_channel(plain.near, ZX_ERR_NOT_SUPPORTED);
  close_pair(plain);
  /* 11, then 10: the queue is one deep. */
  check_channel(channel.near, ZX_OK);
  CHECK(signals_of(channel.far) & ZX_SOCKET_ACCEPT);
  CHECK(!(signals_of(channel.near) & ZX_SOCKET_SHARE));
  check_channel(channel.near, ZX_ERR_SHOULD_WAIT);
  zx_handle_t accepted = ZX_HANDLE_INVALID;
  CHECK_OK(zx_socket_accept(channel.far, &accepted));
  CHECK(signals_of(accepted) & ZX_SOCKET_PEER_CLOSED);
  CHECK_OK(zx_handle_close(accepted));
  CHECK_STATUS(zx_socket_accept(channel.far, &accepted), ZX_ERR_SHOULD_WAIT);
  /* 9: the other end is closed. */
  CHECK_OK(zx_handle_close(channel.far));
  check_channel(channel.near, ZX_ERR_PEER_CLOSED);
  /* The channel's own handle, given away through itself, is gone. */
  CHECK_STATUS(zx_socket_share(channel.near, channel.near), ZX_ERR_BAD_STATE);
  CHECK(!is_live(channel.near));
  CHECK_OK(zx_handle_close(event));
  return 0;
}
