// Draws a process with its current and past steps marked; the same steps stand beside it in words.
import BpmnJS from 'bpmn-js/lib/NavigatedViewer';

const box = document.getElementById('diagramma');
const viewer = new BpmnJS({ container: box });
const xml = await (await window.request(box.dataset.xml)).text();
await viewer.importXML(xml);
const canvas = viewer.get('canvas'), elements = viewer.get('elementRegistry');
canvas.zoom('fit-viewport', 'auto');
const mark = (ids = '', marker) => ids.split(' ').filter(id => id && elements.get(id)).forEach(id => canvas.addMarker(id, marker));
mark(box.dataset.done, 'node-done');
mark(box.dataset.now, 'node-now');
document.body.dataset.ready = 'process';
