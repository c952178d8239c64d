using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    # The emulator is on this machine, SCF is on the internet.
    (name = "internet", network = (allow = ["public", "local"], tlsOptions = (trustBrowserCas = true))),
  ],
  sockets = [(name = "http", address = "127.0.0.1:8080", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "dist/worker.js")],
  compatibilityDate = "2025-11-01",
  bindings = [
    (name = "TENCENTCLOUD_SECRET_ID", fromEnvironment = "TENCENTCLOUD_SECRET_ID"),
    (name = "TENCENTCLOUD_SECRET_KEY", fromEnvironment = "TENCENTCLOUD_SECRET_KEY"),
    (name = "TENCENTCLOUD_SESSION_TOKEN", fromEnvironment = "TENCENTCLOUD_SESSION_TOKEN"),
    (name = "TENCENTCLOUD_REGION", fromEnvironment = "TENCENTCLOUD_REGION"),
    (name = "SCF_ENDPOINT", fromEnvironment = "SCF_ENDPOINT"),
  ],
);
