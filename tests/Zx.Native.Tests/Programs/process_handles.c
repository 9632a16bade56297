/* The handles that a program has from the start, and what begins with them: a job with a policy. */
#include <pthread.h>

#include <zircon/process.h>

#include "check.h"

static zx_info_handle_basic_t basic_of(zx_handle_t handle) {
  zx_info_handle_basic_t basic = {0};
  CHECK_OK(zx_object_get_info(handle, ZX_INFO_HANDLE_BASIC, &basic, sizeof(basic), NULL, NULL));
  return basic;
}

static void *ask(void *answers) {
  ((zx_handle_t *)answers)[0] = zx_process_self();
  ((zx_handle_t *)answers)[1] = zx_job_default();
  return NULL;
}

/* Every thread gets the same two, whoever is first. */
static void are_the_same_for_all(void) {
  zx_handle_t answers[8][2] = {{0}};
  pthread_t threads[8];
  for (int i = 0; i < 8; i++) {
    CHECK(pthread_create(&threads[i], NULL, ask, answers[i]) == 0);
  }
  for (int i = 0; i < 8; i++) {
    CHECK(pthread_join(threads[i], NULL) == 0);
    CHECK(answers[i][0] == zx_process_self() && answers[i][1] == zx_job_default());
  }
}

static void refer_to_the_process_and_its_job(void) {
  zx_info_handle_basic_t self = basic_of(zx_process_self());
  zx_info_handle_basic_t job = basic_of(zx_job_default());
  CHECK(self.type == ZX_OBJ_TYPE_PROCESS && self.rights == ZX_DEFAULT_PROCESS_RIGHTS);
  CHECK(job.type == ZX_OBJ_TYPE_JOB && job.rights == ZX_DEFAULT_JOB_RIGHTS);
  CHECK(self.related_koid == job.koid);

  zx_info_process_handle_stats_t stats;
  CHECK_OK(zx_object_get_info(zx_process_self(), ZX_INFO_PROCESS_HANDLE_STATS, &stats, sizeof(stats), NULL, NULL));
  CHECK(stats.handle_count[ZX_OBJ_TYPE_PROCESS] == 1 && stats.handle_count[ZX_OBJ_TYPE_JOB] == 1);
}

static void begin_a_job_with_a_policy(void) {
  zx_handle_t child = ZX_HANDLE_INVALID;
  CHECK_OK(zx_job_create(zx_job_default(), 0, &child));
  zx_policy_basic_t deny = {ZX_POL_NEW_ANY, ZX_POL_ACTION_DENY};
  CHECK_OK(zx_job_set_policy(child, ZX_JOB_POL_ABSOLUTE, ZX_JOB_POL_BASIC, &deny, 1));
  CHECK_STATUS(zx_job_set_policy(zx_job_default(), ZX_JOB_POL_ABSOLUTE, ZX_JOB_POL_BASIC, &deny, 1), ZX_ERR_BAD_STATE);
  CHECK_OK(zx_handle_close(child));
}

int main(void) {
  are_the_same_for_all();
  refer_to_the_process_and_its_job();
  begin_a_job_with_a_policy();
  return 0;
}
