/* Blocking waits from many threads that .NET has not made; a close while waiting; the reuse of handle values. */
#include <pthread.h>
#include <stdatomic.h>

#include "check.h"

#define WAITERS 16
#define CYCLES 2048

struct wait {
  zx_handle_t handle;
  zx_signals_t signals;
  zx_signals_t observed;
  zx_status_t status;
};

static void *run_wait(void *argument) {
  struct wait *wait = argument;
  wait->status = zx_object_wait_one(wait->handle, wait->signals, ZX_TIME_INFINITE, &wait->observed);
  return NULL;
}

static void every_waiter_wakes(void) {
  struct pair s = make_socket(0);
  struct wait waits[WAITERS];
  pthread_t threads[WAITERS];
  for (int i = 0; i < WAITERS; i++) {
    waits[i] = (struct wait){s.far, ZX_SOCKET_READABLE, 0, 1};
    CHECK(pthread_create(&threads[i], NULL, run_wait, &waits[i]) == 0);
  }
  CHECK_OK(zx_socket_write(s.near, 0, "x", 1, NULL));
  for (int i = 0; i < WAITERS; i++) {
    CHECK(pthread_join(threads[i], NULL) == 0);
    CHECK(waits[i].status == ZX_OK && (waits[i].observed & ZX_SOCKET_READABLE));
  }
  close_pair(s);
}

/* Whether the wait has begun or not when the handle goes, it ends: cancelled, or with a handle that is none. */
static void a_close_ends_the_wait(void) {
  for (int i = 0; i < 200; i++) {
    struct pair s = make_socket(0);
    zx_handle_t copy = duplicate_with(s.near, ZX_RIGHT_SAME_RIGHTS);
    struct wait wait = {s.near, ZX_SOCKET_READABLE, 0, 1};
    pthread_t thread;
    CHECK(pthread_create(&thread, NULL, run_wait, &wait) == 0);
    CHECK_OK(zx_handle_close(s.near));
    CHECK(pthread_join(thread, NULL) == 0);
    CHECK(wait.status == ZX_ERR_BAD_HANDLE || (wait.status == ZX_ERR_CANCELED && (wait.observed & ZX_SIGNAL_HANDLE_CLOSED)));
    CHECK(is_live(copy));
    CHECK_OK(zx_handle_close(copy));
    CHECK_OK(zx_handle_close(s.far));
  }
}

static void *hand_over(void *argument) {
  zx_handle_t *channel = argument;
  for (int i = 0; i < CYCLES; i++) {
    struct pair s = make_socket(0);
    uint32_t number = (uint32_t)i;
    CHECK_OK(zx_socket_write(s.near, 0, &number, sizeof(number), NULL));
    CHECK_OK(zx_handle_close(s.near));
    CHECK_OK(zx_object_wait_one(*channel, ZX_SOCKET_SHARE, ZX_TIME_INFINITE, NULL));
    CHECK_OK(zx_socket_share(*channel, s.far));
  }
  return NULL;
}

static void sockets_cross_threads_in_order(void) {
  struct pair channel = make_socket(ZX_SOCKET_HAS_ACCEPT);
  pthread_t thread;
  CHECK(pthread_create(&thread, NULL, hand_over, &channel.near) == 0);
  for (int i = 0; i < CYCLES; i++) {
    zx_handle_t accepted = ZX_HANDLE_INVALID;
    uint32_t number = 0;
    CHECK_OK(zx_object_wait_one(channel.far, ZX_SOCKET_ACCEPT, ZX_TIME_INFINITE, NULL));
    CHECK_OK(zx_socket_accept(channel.far, &accepted));
    CHECK_OK(zx_socket_read(accepted, 0, &number, sizeof(number), NULL));
    CHECK(number == (uint32_t)i);
    CHECK_OK(zx_handle_close(accepted));
  }
  CHECK(pthread_join(thread, NULL) == 0);
  close_pair(channel);
}

static void a_value_does_not_come_back_soon(void) {
  static zx_handle_t seen[CYCLES];
  for (int i = 0; i < CYCLES; i++) {
    CHECK_OK(zx_event_create(0, &seen[i]));
    CHECK_OK(zx_handle_close(seen[i]));
    for (int earlier = 0; earlier < i; earlier++) {
      CHECK(seen[earlier] != seen[i]);
    }
    CHECK((seen[i] & 1) == 1 && (seen[i] & 0x80000000u) == 0);
  }
}

int main(void) {
  every_waiter_wakes();
  a_close_ends_the_wait();
  sockets_cross_threads_in_order();
  a_value_does_not_come_back_soon();
  return 0;
}
