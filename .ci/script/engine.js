// What a page uses of vis-network: build.js makes one file of it and of what it imports.
import { DataSet } from "vis-data/esnext";
import { Network } from "vis-network/esnext";

globalThis.vis = { DataSet, Network };
