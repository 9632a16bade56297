/* What a call costs from C and from managed code of the same library, in turns, as medians; and what the first call costs. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "mixed.h"

#define TURNS 31
#define ROUNDS 200000

static zx_handle_t near, far, channel, receiver, passenger;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static void check(zx_status_t status) {
  if (status != ZX_OK) {
    fprintf(stderr, "a call failed: %d\n", (int)status);
    exit(1);
  }
}

static void ask(void) {
  for (int i = 0; i < ROUNDS; i++) {
    check(zx_object_get_info(near, ZX_INFO_HANDLE_VALID, NULL, 0, NULL, NULL));
  }
}

static void write_read(int size) {
  static char buffer[1024];
  for (int i = 0; i < ROUNDS; i++) {
    check(zx_socket_write(near, 0, buffer, (size_t)size, NULL));
    check(zx_socket_read(far, 0, buffer, (size_t)size, NULL));
  }
}

static void share_accept(void) {
  for (int i = 0; i < ROUNDS; i++) {
    check(zx_socket_share(channel, passenger));
    check(zx_socket_accept(receiver, &passenger));
  }
}

static void c_ask(void) { ask(); }
static void c_write_read_64(void) { write_read(64); }
static void c_write_read_1024(void) { write_read(1024); }
static void c_share_accept(void) { share_accept(); }
static void managed_ask(void) { mixed_ask(near, ROUNDS); }
static void managed_write_read_64(void) { mixed_write_read(near, far, 64, ROUNDS); }
static void managed_write_read_1024(void) { mixed_write_read(near, far, 1024, ROUNDS); }
static void managed_share_accept(void) { passenger = mixed_share_accept(channel, receiver, passenger, ROUNDS); }

static int compare(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return (difference > 0) - (difference < 0);
}

static void measure(const char *name, void (*from_c)(void), void (*managed)(void)) {
  double times[2][TURNS];
  for (int turn = 0; turn < TURNS; turn++) {
    double start = now();
    from_c();
    double middle = now();
    managed();
    times[0][turn] = (middle - start) / ROUNDS;
    times[1][turn] = (now() - middle) / ROUNDS;
  }
  qsort(times[0], TURNS, sizeof(double), compare);
  qsort(times[1], TURNS, sizeof(double), compare);
  printf("%-20s from C %7.1f ns, managed %7.1f ns, ratio %.2f\n", name, times[0][TURNS / 2], times[1][TURNS / 2],
         times[0][TURNS / 2] / times[1][TURNS / 2]);
}

int main(void) {
  double start = now();
  check(zx_socket_create(0, &near, &far));
  double first = now() - start;
  check(zx_socket_create(ZX_SOCKET_HAS_ACCEPT, &channel, &receiver));
  zx_handle_t other;
  check(zx_socket_create(0, &passenger, &other));
  printf("first call           %.0f us\n", first / 1000);
  measure("handle valid", c_ask, managed_ask);
  measure("write + read 64 B", c_write_read_64, managed_write_read_64);
  measure("write + read 1 KiB", c_write_read_1024, managed_write_read_1024);
  measure("share + accept", c_share_accept, managed_share_accept);
  return 0;
}
