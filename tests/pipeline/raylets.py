"""A Ray cluster of three raylets on this machine, its head without work; "kill" on standard input ends a node."""

import socket
import sys


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def main() -> None:
    from ray.cluster_utils import Cluster

    port = free_port()
    small = {"object_store_memory": 100 * 2**20, "include_dashboard": False}
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 0, "ray_client_server_port": port, **small})
    nodes = [cluster.add_node(num_cpus=1, **small) for _ in range(2)]
    print(f"ray://127.0.0.1:{port}", flush=True)
    try:
        for line in sys.stdin:
            if line.strip() == "kill":
                cluster.remove_node(nodes.pop(), allow_graceful=False)
                print("killed", flush=True)
    finally:
        cluster.shutdown()


if __name__ == "__main__":
    main()
