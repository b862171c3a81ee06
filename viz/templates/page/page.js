// Made of viz/templates/page/script by `make script`: change the modules, not this file.
var Cc=Object.defineProperty;var st=(t,e)=>{for(var n in e)Cc(t,n,{get:e[n],enumerable:!0})};var Ct=Uint8Array,Je=Uint16Array,Tc=Int32Array,Cs=new Ct([0,0,0,0,0,0,0,0,1,1,1,1,2,2,2,2,3,3,3,3,4,4,4,4,5,5,5,5,0,0,0,0]),Ts=new Ct([0,0,0,0,1,1,2,2,3,3,4,4,5,
5,6,6,7,7,8,8,9,9,10,10,11,11,12,12,13,13,0,0]),Nc=new Ct([16,17,18,0,8,7,9,6,10,5,11,4,12,3,13,2,14,1,15]),Ns=function(t,e){for(var n=new Je(31),o=0;o<31;++o)n[o]=
e+=1<<t[o-1];for(var r=new Tc(n[30]),o=1;o<30;++o)for(var i=n[o];i<n[o+1];++i)r[i]=i-n[o]<<5|o;return{b:n,r}},Ps=Ns(Cs,2),js=Ps.b,Pc=Ps.r;js[28]=258,Pc[258]=28;
var Ws=Ns(Ts,0),jc=Ws.b,Hd=Ws.r,Ar=new Je(32768);for(H=0;H<32768;++H)ne=(H&43690)>>1|(H&21845)<<1,ne=(ne&52428)>>2|(ne&13107)<<2,ne=(ne&61680)>>4|(ne&3855)<<4,Ar[H]=
((ne&65280)>>8|(ne&255)<<8)>>1;var ne,H,Nn=(function(t,e,n){for(var o=t.length,r=0,i=new Je(e);r<o;++r)t[r]&&++i[t[r]-1];var s=new Je(e);for(r=1;r<e;++r)s[r]=s[r-
1]+i[r-1]<<1;var a;if(n){a=new Je(1<<e);var c=15-e;for(r=0;r<o;++r)if(t[r])for(var d=r<<4|t[r],p=e-t[r],f=s[t[r]-1]++<<p,h=f|(1<<p)-1;f<=h;++f)a[Ar[f]>>c]=d}else
for(a=new Je(o),r=0;r<o;++r)t[r]&&(a[r]=Ar[s[t[r]-1]++]>>15-t[r]);return a}),Pn=new Ct(288);for(H=0;H<144;++H)Pn[H]=8;var H;for(H=144;H<256;++H)Pn[H]=9;var H;for(H=
256;H<280;++H)Pn[H]=7;var H;for(H=280;H<288;++H)Pn[H]=8;var H,zs=new Ct(32);for(H=0;H<32;++H)zs[H]=5;var H;var Wc=Nn(Pn,9,1);var zc=Nn(zs,5,1),Lr=function(t){for(var e=t[0],n=1;n<t.length;++n)t[n]>e&&(e=t[n]);return e},It=function(t,e,n){var o=e/8|0;return(t[o]|t[o+1]<<8)>>(e&7)&n},Er=function(t,e){
var n=e/8|0;return(t[n]|t[n+1]<<8|t[n+2]<<16)>>(e&7)},Dc=function(t){return(t+7)/8|0},Ds=function(t,e,n){return(e==null||e<0)&&(e=0),(n==null||n>t.length)&&(n=t.
length),new Ct(t.subarray(e,n))};var Ic=["unexpected EOF","invalid block type","invalid length/literal","invalid distance","stream finished","no stream handler",,"no callback","invalid UTF-8 da\
ta","extra field too long","date not in range 1980-2099","filename too long","stream finishing","invalid zip data"],Gt=function(t,e,n){var o=new Error(e||Ic[t]);
if(o.code=t,Error.captureStackTrace&&Error.captureStackTrace(o,Gt),!n)throw o;return o},Rc=function(t,e,n,o){var r=t.length,i=o?o.length:0;if(!r||e.f&&!e.l)return n||
new Ct(0);var s=!n,a=s||e.i!=2,c=e.i;s&&(n=new Ct(r*3));var d=function(Ls){var Es=n.length;if(Ls>Es){var As=new Ct(Math.max(Es*2,Ls));As.set(n),n=As}},p=e.f||0,
f=e.p||0,h=e.b||0,y=e.l,v=e.d,b=e.m,M=e.n,L=r*8;do{if(!y){p=It(t,f,1);var S=It(t,f+1,3);if(f+=3,S)if(S==1)y=Wc,v=zc,b=9,M=5;else if(S==2){var B=It(t,f,31)+257,U=It(
t,f+10,15)+4,J=B+It(t,f+5,31)+1;f+=14;for(var ot=new Ct(J),Mt=new Ct(19),Q=0;Q<U;++Q)Mt[Nc[Q]]=It(t,f+Q*3,7);f+=U*3;for(var Dt=Lr(Mt),An=(1<<Dt)-1,Cn=Nn(Mt,Dt,1),
Q=0;Q<J;){var ho=Cn[It(t,f,An)];f+=ho&15;var O=ho>>4;if(O<16)ot[Q++]=O;else{var Ke=0,mo=0;for(O==16?(mo=3+It(t,f,3),f+=2,Ke=ot[Q-1]):O==17?(mo=3+It(t,f,7),f+=3):
O==18&&(mo=11+It(t,f,127),f+=7);mo--;)ot[Q++]=Ke}}var $s=ot.subarray(0,B),we=ot.subarray(B);b=Lr($s),M=Lr(we),y=Nn($s,b,1),v=Nn(we,M,1)}else Gt(1);else{var O=Dc(
f)+4,C=t[O-4]|t[O-3]<<8,P=O+C;if(P>r){c&&Gt(0);break}a&&d(h+C),n.set(t.subarray(O,P),h),e.b=h+=C,e.p=f=P*8,e.f=p;continue}if(f>L){c&&Gt(0);break}}a&&d(h+131072);
for(var Lc=(1<<b)-1,Ec=(1<<M)-1,Mr=f;;Mr=f){var Ke=y[Er(t,f)&Lc],Ze=Ke>>4;if(f+=Ke&15,f>L){c&&Gt(0);break}if(Ke||Gt(2),Ze<256)n[h++]=Ze;else if(Ze==256){Mr=f,y=
null;break}else{var Ms=Ze-254;if(Ze>264){var Q=Ze-257,Tn=Cs[Q];Ms=It(t,f,(1<<Tn)-1)+js[Q],f+=Tn}var Sr=v[Er(t,f)&Ec],Or=Sr>>4;Sr||Gt(3),f+=Sr&15;var we=jc[Or];if(Or>
3){var Tn=Ts[Or];we+=Er(t,f)&(1<<Tn)-1,f+=Tn}if(f>L){c&&Gt(0);break}a&&d(h+131072);var Ss=h+Ms;if(h<we){var Os=i-we,Ac=Math.min(we,Ss);for(Os+h<0&&Gt(3);h<Ac;++h)
n[h]=o[Os+h]}for(;h<Ss;++h)n[h]=n[h-we]}}e.l=y,e.p=Mr,e.b=h,e.f=p,y&&(p=1,e.m=b,e.d=v,e.n=M)}while(!p);return h!=n.length&&s?Ds(n,0,h):n.subarray(0,h)};var Bc=new Ct(0);function Is(t,e){return Rc(t,{i:2},e&&e.out,e&&e.dictionary)}var Cr=typeof TextDecoder<"u"&&new TextDecoder,Fc=0;try{Cr.decode(Bc,{stream:!0}),Fc=1}catch{}var Hc=function(t){for(var e="",n=0;;){var o=t[n++],r=(o>127)+(o>223)+
(o>239);if(n+r>t.length)return{s:e,r:Ds(t,n-1)};r?r==3?(o=((o&15)<<18|(t[n++]&63)<<12|(t[n++]&63)<<6|t[n++]&63)-65536,e+=String.fromCharCode(55296|o>>10,56320|o&
1023)):r&1?e+=String.fromCharCode((o&31)<<6|t[n++]&63):e+=String.fromCharCode((o&15)<<12|(t[n++]&63)<<6|t[n++]&63):e+=String.fromCharCode(o)}};function Rs(t,e){if(e){for(var n="",o=0;o<t.length;o+=16384)n+=String.fromCharCode.apply(null,t.subarray(o,o+16384));return n}else{if(Cr)return Cr.decode(t);var r=Hc(
t),i=r.s,n=r.r;return n.length&&Gt(8),i}}var m=t=>document.getElementById(t),qt=document.documentElement,j=m("board"),A=(t,e,n)=>{let o=document.createElement(t);return e!==void 0&&e!==""&&(o.textContent=
e),n&&(o.className=n),o},q=(t,e,n)=>{let o=A("button",t,n);return o.type="button",o.addEventListener("click",e),o},Kt=t=>[...document.querySelectorAll(`button[d\
ata-${t}]`)],oe=t=>t.target,Uc="http://www.w3.org/2000/svg",tt=(t,e,n)=>{let o=document.createElementNS(Uc,t);for(let[r,i]of Object.entries(e))o.setAttribute(r,
String(i));return n&&(o.textContent=n),o},re=t=>t.getContext("2d"),W=t=>{m("told").textContent!==t&&(m("told").textContent=t)},jn={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,
ArrowUp:-1};function go(t){let e=m(t);return e.dataset.packed?Rs(Is(Uint8Array.from(atob(e.textContent),n=>n.charCodeAt(0)))):e.textContent}var Tr=document.createElement("script");Tr.textContent=go("engine");document.head.append(Tr);Tr.remove();var Wn=t=>JSON.parse(go(t)),Bs=({count:t,same:e,each:n})=>{let o=new Array(t),r=Object.keys(n),i={at:0,...e,...n};for(let s=0;s<t;s++){let a={...i};a.at=s;for(let c of r)
a[c]=n[c][s];o[s]=a}return o},Fs=Wn("model"),k=Bs(Fs.nodes),T=Bs(Fs.edges),w=Wn("data"),D=new Map;for(let t of k)D.set(t.id,t);var F=new Map;for(let t of T)F.set(
t.uid,t);var V=new Map;for(let t of k)V.set(t.uid,[...V.get(t.uid)||[],t]);var R=k.map(()=>[]);for(let t of T)R[t.source].push(t),t.target!==t.source&&R[t.target].
push(t);var ie=T.length>w.limits.many,Rt={texts:[],cards:{},lines:{},claims:{}},Bt=Wn("left"),Hs=[...document.body.children].map(t=>[t,t.tagName==="SCRIPT"?"":t.
outerHTML]);Bt.file&&(w.live=null);var Zt=w.live?location.pathname+location.search:"",Ve=(w.near?w.near.packs:[]).map(([t,e,n,o,r,i,s,a,c])=>({id:t.slice(5),one:e,
many:n,label:o,box:[r,i,s,a],members:c})),ft=new Map(Ve.map(t=>[t.id,t])),zn=new Map(Ve.flatMap(t=>t.members.map(e=>[e,t]))),St=w.near&&w.near.sizes,G=w.live,Us=t=>G&&
G.opens[t.startsWith("card:")?D.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)]||"";var Xe=()=>({at:"",route:-1,known:"",from:0,to:Math.max(w.clock.spans.length-1,0),off:new Set,least:0,hidden:new Set,folded:new Set,pinned:new Map,picked:new Set,
mode:"picture",turn:"",theme:"",ends:["",""],eye:null,grown:[],every:!1,laid:new Map,open:new Set,against:"",beside:!1}),l=Xe(),Gs=l.to,g={lines:[],pills:[],cards:new Uint8Array(
k.length),drawn:new Uint8Array(T.length),held:new Map,focus:null,routes:[],gone:new Set,measures:[]},at=[],u={placed:null,geometry:[],batches:null,pairs:null,frame:null,
namesDrawn:[],loose:new Map,routed:new Map,unrouted:new Set,weakest:new Set,outline:null,paperBoxes:[],earlier:null},x={hover:"",pulled:[],moving:!1,loop:null,lassoOn:!1,
boxOn:!1,joining:"",noting:null,shownSheet:"",saving:!1,printing:!1,toPrint:!1,tableSize:200,index:null,lastKind:"",unsaved:!1};var qs=t=>[["pin",t.pinned],["laid",t.laid]],Gc=t=>[["hide",t.hidden],["fold",t.folded],["pick",t.picked]];function se(){let t=new URLSearchParams,e=Xe();l.at&&
t.set("at",l.at),l.route>=0&&t.set("route",String(l.route)),l.known&&t.set("known",l.known),l.against&&t.set("against",l.against),l.beside&&t.set("beside","yes"),
(l.from!==e.from||l.to!==e.to)&&t.set("true",`${l.from}-${l.to}`),l.off.size&&t.set("off",[...l.off].join("~")),l.least&&t.set("least",String(l.least)),l.hidden.
size&&t.set("hide",[...l.hidden].join("~")),l.folded.size&&t.set("fold",[...l.folded].join("~")),l.picked.size&&t.set("pick",[...l.picked].join("~"));for(let[n,
o]of qs(l))o.size&&t.set(n,[...o].map(([r,[i,s]])=>`${r}~${i}~${s}`).join("~"));return l.open.size&&t.set("open",[...l.open].join("~")),l.mode!=="picture"&&t.set(
"as",l.mode),l.every&&t.set("every","yes"),l.turn&&t.set("turn",l.turn),l.theme&&t.set("theme",l.theme),l.ends[0]&&t.set("join",l.ends.join("~")),l.grown.length&&
t.set("grow",l.grown.join("~")),l.eye&&t.set("eye",l.eye.join("_")),t.toString()}function Jt(t){let e=new URLSearchParams(t),n=h=>e.get(h)||"",o=h=>n(h).split("\
~").filter(Boolean),r=Xe(),i=r.to,s=(h,y,v,b)=>Number.isInteger(h)&&h>=y&&h<=v?h:b,a=n("at");(a.startsWith("card:")&&D.has(a.slice(5))||a.startsWith("line:")&&F.
has(a.slice(5))||a.startsWith("pack:")&&ft.has(a.slice(5)))&&(r.at=a),r.route=s(parseInt(e.get("route")??"-1",10),-1,Math.max(...w.trace.lists.map(h=>h.length))-
1,-1),r.known=w.clock.known.includes(n("known"))?n("known"):"";let c=n("against");r.against=w.clock.known.includes(c)&&(!r.known||c<r.known)?c:"",r.beside=e.get(
"beside")==="yes";let d=n("true").split("-").map(h=>parseInt(h,10));d.length===2&&([r.from,r.to]=[s(d[0],0,i,0),s(d[1],0,i,i)]),r.from>r.to&&([r.from,r.to]=[0,i]),
r.off=new Set(o("off")),r.least=Math.min(Math.max(parseFloat(n("least"))||0,0),1);for(let[h,y]of Gc(r))for(let v of o(h))D.has(v)&&y.add(v);for(let[h,y]of qs(r)){
let v=o(h);for(let b=0;b+2<v.length;b+=3){let M=[parseFloat(v[b+1]),parseFloat(v[b+2])];(D.has(v[b])||ft.has(v[b]))&&M.every(Number.isFinite)&&y.set(v[b],M)}}r.
open=new Set(o("open").filter(h=>ft.has(h))),r.mode=["picture","table","map"].includes(n("as"))&&(n("as")!=="map"||w.map)?n("as"):"picture",r.every=e.get("every")===
"yes",r.turn=["wide","tall"].includes(n("turn"))?n("turn"):"",r.theme=["dark","light"].includes(n("theme"))?n("theme"):"";let p=o("join");p.length===2&&p.every(
h=>D.has(h))&&(r.ends=p),r.grown=w.live||Bt.grown?o("grow").filter(h=>/^[^*]+\*\d+(\*[^*]*){0,2}$/.test(h)):[];let f=n("eye").split("_").map(parseFloat);return r.
eye=f.length===3&&f.every(Number.isFinite)&&f[2]>0?[f[0],f[1],f[2]]:null,r}function vt(){let t=se();location.protocol!=="about:"&&history.replaceState(null,"",t?
"#"+t:location.pathname+location.search)}async function Ot(t,e){let n=e?{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}:{},o;try{o=await fetch(t,n)}catch{throw new Error(
"The explorer does not answer: it was ended, or is busy. Start it again as you did, then reload this page")}if(!o.ok)throw Object.assign(new Error((await o.text()).
trim().split(`
`)[0].slice(0,300)),{status:o.status});return o.json()}var Zs={yellow:["#fff3bf","#4a3f12","#a67c00"],red:["#ffe3df","#57241f","#cf4a3c"],green:["#dcf3e0","#1f4329","#2f9150"],blue:["#dcebfa","#1d3a57","#3b82c4"],violet:[
"#ece2f8","#3c2c54","#8a63c9"]},z={by:Bt.by||"",notes:Bt.notes||[],steps:Bt.steps||[]},Qe=[],Ks=Promise.resolve(),Ye={notes:new Map,steps:"[]"};function Js(t){[
z.notes,z.steps,z.by]=[t.notes,t.steps,t.by||z.by],Ye.notes=new Map(z.notes.map(e=>[e.key,JSON.stringify(e)])),Ye.steps=JSON.stringify(z.steps)}var Dn=()=>new Date(
Date.now()-new Date().getTimezoneOffset()*6e4).toISOString().slice(0,10),Vs=t=>`${t}-${Date.now().toString(36)}${Math.random().toString(36).slice(2,6)}`,ye=()=>JSON.
stringify([z.notes,z.steps]);function Xs(t){let e=ye();[z.notes,z.steps]=JSON.parse(t),In(e)}function In(t){t!==ye()&&(x.unsaved=!0,w.live&&(Ks=Ks.then(Kc)))}async function Kc(){
let t=[];for(let[e,n,o]of Zc())try{await Ot(e,n),o()}catch(r){t.push(r.message)}x.unsaved=t.length>0,t.length&&W(`Not saved in the case: ${t[0]}`)}function Zc(){
let t=[],{notes:e}=Ye;for(let r of z.notes){let[i,s]=[e.get(r.key),JSON.stringify(r)],a=i?JSON.parse(i):null;i!==s&&t.push(["/api/notes",{note:r,seen:a},()=>e.set(
r.key,s)])}let n=new Set(z.notes.map(r=>r.key));for(let[r,i]of e)n.has(r)||t.push(["/api/notes/drop",{key:r,seen:JSON.parse(i)},()=>e.delete(r)]);let o=JSON.stringify(
z.steps);if(o!==Ye.steps){let r={page:Zt,steps:z.steps,seen:JSON.parse(Ye.steps)};t.push(["/api/story",r,()=>Ye.steps=o])}return t}var Nr=()=>({view:se(),own:ye()}),ae=[],le=[],Ys=0;function Lt(t=""){let e=t&&t===x.lastKind&&performance.now()-Ys<700;[x.lastKind,Ys]=[t,performance.now()],!e&&
(ae.push(Nr()),le.length=0)}function ve(t,e=""){let n=ye();Lt(e),t(),In(n),K()}function I(t,e=!1,n=""){Lt(n),t(),K(e)}var Qs=[],_s=t=>Qs.push(t);function K(t=!1){for(let e of Qs)e(t)}var Z=t=>Math.round(t*10)/10,$=t=>String(Z(t)),xe=(t,e,n=0)=>Math.abs(t[0]-e[0])<(t[2]+e[2])/2+n&&Math.abs(t[1]-e[1])<(t[3]+e[3])/2+n;function na(t,e){let n=e[0]-
t[0],o=e[1]-t[1],r=Math.hypot(n,o)||1,i=[n/r,o/r],s=[e[0]-i[0]*e[2]/2,e[1]-i[1]*e[2]/2];return{d:"",from:[t[0],t[1]],tip:s,way:i,label:null}}var Pr=t=>(t.match(
/-?[\d.]+/g)||[]).map(Number),jr=t=>t.curve||=Pr(t.d);function Vt(t,e){let n=jr(t),o=1-e,r=[o*o*o,3*o*o*e,3*o*e*e,e*e*e],i=s=>r.reduce((a,c,d)=>a+c*n[2*d+s],0);
return[i(0),i(1)]}function wo(t,e,n=0){let[o,r]=Vt(t,n);for(let i=n;i<.9;i+=.01){let[s,a]=Vt(t,i);if(Math.hypot(s-o,a-r)>=e)return i}return .5}var Wr=(t,e,n,o,r,i)=>{
let s={d:`M${$(t)} ${$(e)}C${[...n,o,r].map($).join(" ")}`,tip:[o,r],way:i,curve:[t,e,...n,o,r]};return{...s,label:[...Vt(s,.5),0,0]}},zr=t=>t.points||=Pr(t.d);
function yo(t){let e=zr(t),n=2*Math.floor(e.length/4);return[e[n],e[n+1]]}var ta=16;function Jc(t){if(t.pieces)return t.pieces;let e=[],[n,o]=[0,0],r=(i,s)=>{e.
push(n,o,i,s),[n,o]=[i,s]};for(let[,i,s]of t.d.matchAll(/([MLC])([^MLC]*)/g)){let a=Pr(s);if(i==="M")[n,o]=a;else if(i==="L")for(let c=0;c<a.length;c+=2)r(a[c],
a[c+1]);else for(let c=0;c<a.length;c+=6){let d={d:"",curve:[n,o,...a.slice(c,c+6)]};for(let p=1;p<=ta;p++)r(...Vt(d,p/ta))}}return t.pieces=e}function vo(t,e,n,o){
if(t.label&&xe([e,n,0,0],t.label))return 0;if(t.from)return ea(e,n,t.from,t.tip);let r=Jc(t),i=1/0;for(let s=0;s<r.length;s+=4)Math.min(r[s],r[s+2])-e>o||e-Math.
max(r[s],r[s+2])>o||(i=Math.min(i,ea(e,n,[r[s],r[s+1]],[r[s+2],r[s+3]])));return i}function ea(t,e,[n,o],[r,i]){let s=r-n,a=i-o,c=Math.min(Math.max(((t-n)*s+(e-
o)*a)/(s*s+a*a||1),0),1);return Math.hypot(t-n-c*s,e-o-c*a)}var ut=t=>[Math.min(...t.map(e=>e[0]-e[2]/2)),Math.min(...t.map(e=>e[1]-e[3]/2)),Math.max(...t.map(e=>e[0]+
e[2]/2)),Math.max(...t.map(e=>e[1]+e[3]/2))],xo=t=>t.label||(t.from?[(t.from[0]+t.tip[0])/2,(t.from[1]+t.tip[1])/2,0,0]:t.d?[...t.tip,0,0]:null);function Dr(t,e,n,o,r){
let[i,s]=e-t>o-n?r:[t,e];return i<n?i-n:s>o?Math.min(s-o,i-n):0}function oa(t,[e,n]){let o=!1;return t.forEach(([r,i],s)=>{let[a,c]=t.at(s-1)||t[0];c>n!=i>n&&e<
(a-r)*(n-i)/(c-i)+r&&(o=!o)}),o}var Ir=t=>{let e=u.placed&&u.placed.kind==="near"&&zn.get(t.at);return e&&!l.open.has(e.id)?e:null},X=t=>Ir(t)||t,Rn=t=>(t.members?"pack:":"card:")+t.id,Xt=t=>t.
members.map(e=>k[e]).filter(e=>g.cards[e.at]),Tt=()=>[...new Set(k.filter(t=>g.cards[t.at]).map(X))],ce=t=>{let e=Xt(t).length;return`${e} ${e===1?t.one:t.many}\
: ${t.label}`},_e=t=>t.members?Xt(t).map(e=>e.id):[t.id],ht=t=>ft.get(t)||D.get(t),be=(t,e)=>t.source===e.at?t.target:t.source,ke=t=>t.clause||t.relation,Yt=t=>`${k[t.
source].name} ${ke(t)} ${k[t.target].name}${t.goods?` [${t.goods}]`:""}`,Y=t=>t.slice(5);var N=t=>{let e=t.members?t:X(t),{x:n,y:o,w:r,h:i}=u.placed.cards,s=e.members?e.box:[n[e.at],o[e.at],r[e.at],i[e.at]],a=u.placed.kind==="map"?null:l.pinned.get(
e.id)||(u.placed.kind==="near"?l.laid.get(e.id)||u.loose.get(e.id):null);return a?[a[0],a[1],s[2],s[3]]:s},ia=t=>[...t.filter(e=>!l.pinned.has(e.id)),...t.filter(
e=>l.pinned.has(e.id))],Fn=()=>j.clientWidth>=j.clientHeight;function Rr(){let[t,e]=[j.clientWidth,j.clientHeight];return l.beside&&l.against?Fn()?[t/2,e]:[t,e/
2]:[t,e]}function Bn(t){let[e,n]=Rr();return Math.min((e-36)/t.width,(n-36)/t.height,1.15)}var tn=w.limits.readable;function ra(t){if(l.beside&&l.against)return Bn(
t);let e=Math.max(Bn(t),tn),n=(o,r)=>Math.min(1,(o-36)/(r*e));return e*n(j.clientWidth,t.width)*n(j.clientHeight,t.height)}function sa(){if(l.mode==="map")return w.
map;if(w.field)return w.field;if(w.near)return w.near;if(l.turn)return l.turn==="tall"?w.tall:w.wide;let t=window.innerWidth<=760,e=Bn(w.wide)<tn?1:1.2;return t||
ra(w.tall)>e*ra(w.wide)?w.tall:w.wide}function Br(t,{middle:e,chip:n,gutter:o}){if(!t)return 0;let r=(e+n)/2+o;return Math.sign(t)*(r+(Math.abs(t)-1)*(n+o))}function aa(t,e){let n=Br(1,e);if(Math.abs(
t)<n/2)return 0;let o=Math.round((Math.abs(t)-n)/(e.chip+e.gutter));return Math.sign(t)*Math.max(1,o+1)}function bo(t,e,[n,o],r,i){let s=r.filter(p=>Math.abs(p[0]-
t)<(p[2]+n)/2+4),a=p=>(p[3]+o)/2+i,d=[e,...s.flatMap(p=>[p[1]-a(p),p[1]+a(p)])].filter(p=>s.every(f=>Math.abs(p-f[1])>a(f)-.05));return Z(d.reduce((p,f)=>Math.abs(
f-e)<Math.abs(p-e)?f:p))}function la(t,{gap:e,group:n,head:o}){let r=new Set,i=[],s=0;return t.forEach(({tall:a,kind:c,headed:d},p)=>{p&&c!==t[p-1].kind&&(s+=n),
d&&!r.has(c)&&(s+=o),r.add(c),i.push(s+a/2),s+=a+e}),[i,s]}function ca(t){let e=[];for(let n of t){let o={value:n,count:1};for(let r=e.at(-1);r&&r.value>o.value;r=
e.at(-1)){let i=r.count+o.count;o={value:(r.value*r.count+o.value*o.count)/i,count:i},e.pop()}e.push(o)}return e.flatMap(({value:n,count:o})=>new Array(o).fill(
n))}var fa=()=>l.laid.size>0||l.open.size>0||l.pinned.size>0||l.grown.length>0||u.loose.size>0,Hn=()=>k[w.near.columns.indexOf(0)],Vc=t=>Br(t,St),Un=t=>w.near.cards.
x[Hn().at]+Vc(t),$e=t=>t.members?t.members[0]:t.at;function Me(t){let e=l.pinned.get(t.id);return e?aa(e[0]-Un(0),St):w.near.columns[$e(t)]}var pa=t=>{let e=w.near.
parents[$e(t)];return e>=0&&g.cards[e]?X(k[e]):null},Fr=()=>[...w.near.heads.map(t=>({words:t[0],members:t[4]})),...Ve.filter(t=>l.open.has(t.id)).map(t=>({words:t.
label,members:t.members}))];function Hr(){let t=[];for(let{words:e,members:n}of Fr()){let o=n.map(c=>k[c]).filter(c=>g.cards[c.at]&&!l.pinned.has(X(c).id)).map(
N);if(!o.length)continue;let[r,i,s,a]=o.reduce((c,d)=>d[1]-d[3]/2<c[1]-c[3]/2?d:c);t.push([e,r-s/2,i-a/2-5,s])}return t}var Gn=()=>Hr().map(([,t,e,n])=>[t+n/2,e-
4,n,14]);function da(){let t=u.loose;if(u.loose=new Map,u.placed.kind==="near"&&(l.laid.size||l.open.size)){let e=Tt(),n=i=>l.laid.has(i.id)||l.pinned.has(i.id),
o=e.filter(n).map(N),r=[];for(let i of e.filter(s=>!n(s))){let s=N(i);!o.some(c=>xe(c,s))?o.push(s):r.push(i)}r.length&&o.push(...Gn());for(let i of r){let[s,a,
c,d]=N(i),p=[s,bo(s,a,[c,d],o,St.gap)];u.loose.set(i.id,p),o.push([...p,c,d])}}return t.size!==u.loose.size||[...u.loose].some(([e,n])=>String(t.get(e))!==String(
n))}var Xc="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");function mt(t){let[e,n,o]=t.split("-");return[o&&String(Number(o)),n&&Xc[Number(n)-1],e].filter(
Boolean).join(" ")}var Et={appeared:["+","new","#157347","#63d49b"],changed:["±","changed","#8a5a00","#e6b450"],went:["−","gone","#5b6673","#a2adb9"]},Ur={printed:"not worked o\
ut here for both dates",small:"see one date at a time",support:null},ko=t=>t!==null&&t.printed===Ur.printed;function ua(t,{known:e,newest:n,start:o,end:r}){let i=e||
n,s="";for(let[a,c,d,p]of t){let f=p?a<=i:!e||a!==""&&a<=e;s+=f&&c<=(r||"9999-12-31")&&d>=(o||"0000-01-01")?"1":"0"}return s}function ha(t,e){return t===null?e===
null?"":"appeared":e===null?"went":ko(t)||ko(e)||t.weight===e.weight&&t.known===e.known&&t.denied===e.denied?"":"changed"}var De=()=>l.from===0&&l.to===Gs?["",""]:[w.clock.spans[l.from][1],w.clock.spans[l.to][2]];function Kn(t){let[e,n]=De();return ua(t,{known:l.known,newest:w.clock.
newest,start:e,end:n})}var Nt=t=>t?`as public on ${mt(t)}`:w.clock.all;function ma(){if(De()[1]==="")return w.clock.ever;let[t,e]=[w.clock.spans[l.from][0],w.clock.
spans[l.to][0]],n=w.clock.about?`; ${w.clock.about}`:"";return`${mt(t)} to ${mt(e)}${n}`}var Ie=()=>l.known!==""||De()[1]!=="";function ga(t){let e=Kn(t.items);
return e.includes("0")?t.states?t.states[e]:null:t.states?t.states[e]||{}:{}}var Se=w.states.lines,Gr=(t,e)=>t in Se.same?Se.same[t]:Se.each[t][e];function Yc({
at:t}){return Se.more[t]?Se.more[t]:Se.dated?{items:[[Gr("known",t),Gr("start",t),Gr("end",t)]]}:{items:[]}}function qr(t){if(!Ie())return t;let e=ga(Yc(t));return e===
null?null:{...t,...e===void 0?Ur:e}}function Kr(t){let e=w.states.cards[t.at];if(!e||!Ie())return t.pills;let n=ga(e);return Array.isArray(n)?n:t.pills}function $o(){
if(!Ie()||!w.trace.items.length)return w.trace.lists[w.trace.today];let t=Kn(w.trace.items),e=t.includes("0")?w.trace.states[t]:w.trace.today;return e===void 0&&
G&&Qc(t),e===void 0?null:w.trace.lists[e]}var qn=new Map;async function Qc(t){if(qn.has(t))return;let e=new URLSearchParams(location.search),[n,o]=De();for(let[
r,i]of[["known",l.known],["start",n],["end",o]])e.set(r,i);qn.set(t,"asking the server for the routes of these dates");try{let{routes:r}=await Ot("/api/routes?"+
e);for(let i of r)i.drawn=i.lines.every(s=>F.has(s));w.trace.lists.push(r),w.trace.states[t]=w.trace.lists.length-1}catch(r){qn.set(t,r.message)}Kn(w.trace.items)===
t&&K()}function en(t,e){let n=[l.known,l.against];[l.known,l.against]=[t,""];try{return e()}finally{[l.known,l.against]=n}}var xt=t=>!t.by||t.by.some(e=>l.grown.includes(e)),Ft=(t,e)=>l.off.size>0&&l.off.has(`${t}.${e}`);function wa(t){return l.off.size?Ft("known",t.known)||Ft("leve\
l",t.level)||(t.support===null?Ft("weight","none"):Ft("weight",t.weight)||t.support<l.least)||t.denied&&Ft("mark","denied")||t.partial&&Ft("mark","partial")?!1:
!Zn("status",t.statuses)&&!Zn("source",t.sources)&&!Zn("voice",t.voices.map(Re))&&!Ft("relation",Re(t.relation)):t.support===null||!(t.support<l.least)}var Zn=(t,e)=>l.
off.size>0&&e.length>0&&e.every(n=>Ft(t,n)),Re=t=>t.includes("~")?t.replaceAll("~","-"):t,Mo=t=>Re(t.country||"none on file"),So=t=>g.pills[t.at].length?g.pills[t.
at].map(e=>Re(e[0])):["none"];function ya([t,e,n,o,r]){let f=L=>52+L*306,h=L=>120-L*108,y=A("figure","","chart"),v=tt("svg",{viewBox:"0 0 370 150",role:"img","aria-label":n.map(L=>L[4]).join(
"; ")});for(let[L,S]of r)v.append(tt("line",{x1:52,x2:358,y1:h(L),y2:h(L),class:"rule"}),tt("text",{x:46,y:h(L)+4,"text-anchor":"end"},S));v.append(tt("text",{x:52,
y:138},o[0]),tt("text",{x:358,y:138,"text-anchor":"end"},o[1]));let b=["circle","square","diamond","triangle","hexagon","ring","bar","pentagon"];for(let[L,S,O,C,
P]of n){let B=tt("g",{class:`mark m${L%4}`});B.append(tt("title",{},P)),C!==O&&B.append(tt("line",{x1:f(S),x2:f(S),y1:h(O),y2:h(Math.min(C,1)),"stroke-dasharray":"\
2 3"})),B.append(Oo(b[L%b.length],f(S),h(O),5)),v.append(B)}let M=A("ul","","key");return e.forEach((L,S)=>{let O=A("li"),C=tt("svg",{width:16,height:14,viewBox:"\
0 0 16 14","aria-hidden":"true",class:`mark m${S%4}`});C.append(Oo(b[S%b.length],8,7,5)),O.append(C,A("span",L)),M.append(O)}),y.append(v,M,A("figcaption",`Figu\
res in ${t} by asserter and the day they were public, side by side: never added up. A dotted stem: the source gives a bound or a range.`)),y}function Oo(t,e,n,o){
let r={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[t];if(r){let s=[];for(let a=0;a<r[0];a++){let c=(r[1]+360*a/r[0])*Math.PI/180;s.push(`${$(
e+1.15*o*Math.cos(c))},${$(n+1.15*o*Math.sin(c))}`)}return tt("polygon",{points:s.join(" ")})}if(t==="circle")return tt("circle",{cx:e,cy:n,r:o});if(t==="ring")
return tt("circle",{cx:e,cy:n,r:o-1,fill:"none","stroke-width":2});let i=t==="bar"?o*.45:o*.9;return tt("rect",{x:e-o*.9,y:n-i,width:o*1.8,height:2*i})}var va=(t,e)=>t.source===e?t.target:t.source;function xa(t,e,n,o){let r=new Map([[t,null]]),i=[t];for(;i.length&&!r.has(e);){let a=[];for(let c of i)for(let d of n[c].
filter(o)){let p=va(d,c);r.has(p)||(r.set(p,d),a.push(p))}i=a}if(!r.has(e))return null;let s=[];for(let a=e,c=r.get(a);c;c=r.get(a))s.unshift(c),a=va(c,a);return s}function Lo(){if(l.route>=0&&g.routes[l.route])return Eo(g.routes[l.route]);if(l.ends[1])return Jn(l.ends[0],l.ends[1]).lit;if(l.picked.size)return new Set(l.picked);
if(l.at.startsWith("line:")){let t=F.get(l.at.slice(5));return t?new Set([t.uid,k[t.source].id,k[t.target].id]):null}if(l.at.startsWith("card:")||l.at.startsWith(
"pack:")){let t=l.at.startsWith("pack:")?ft.get(l.at.slice(5)).members.map(n=>k[n]):[D.get(l.at.slice(5))],e=new Set(t.map(n=>n.id));for(let n of t)for(let o of R[n.
at])g.drawn[o.at]&&[o.uid,k[o.source].id,k[o.target].id].forEach(r=>e.add(r));return e}return null}var Eo=t=>new Set([...t.lines,...t.nodes.flatMap(e=>(V.get(e)||
[]).map(n=>n.id))]);function Jn(t,e){let n=i=>g.drawn[i.at]===1,o=xa(D.get(t).at,D.get(e).at,R,n),r=new Set([t,e]);for(let i of o||[])for(let s of[i.uid,k[i.source].
id,k[i.target].id])r.add(s);return{way:o,lit:r}}var nn=15,_c=()=>T.filter(t=>g.drawn[t.at]&&u.geometry[t.at].d);function fe(){let t=new Map;for(let e of k){let n=w.map.marks[e.at];!g.cards[e.at]||n<0||(t.has(
n)||t.set(n,[]),t.get(n).push(e))}return t}var Zr=t=>fe().get(w.map.marks[t.at])||[t];function Be(){let t=new Map,e=n=>g.lines[n.at].support??-1;for(let n of _c()){
let{d:o}=u.geometry[n.at];t.has(o)||t.set(o,[]),t.get(o)?.push(n)}for(let n of t.values())n.sort((o,r)=>e(r)-e(o));return[...t.values()]}var ba=t=>Be().find(e=>e.
includes(t))||[t];function ka(t,e){let n=w.map.names[t],[o]=e,r=w.map.how[o.at];return e.length>1?`${n}: ${e.length}`:r==="town"||r==="seat"?`${o.name}, ${n}`:o.
name}function Ao(){if(u.pairs)return u.pairs;u.pairs=new Map;for(let e of T){if(!g.drawn[e.at])continue;let n=Vn(e);n&&(u.pairs.has(n)||u.pairs.set(n,[]),u.pairs.get(
n)?.push(e))}let t=e=>g.lines[e.at].support??-1;for(let e of u.pairs.values())e.sort((n,o)=>t(o)-t(n));return u.pairs}function Vn(t){let e=X(k[t.source]),n=X(k[t.
target]);return e===n&&e.members?"":`${e.id}>${n.id}`}var on=t=>Ao().get(Vn(t))||[t],tf=t=>u.routed.size?u.unrouted.has(t[0].at):u.placed.folded[t[0].at]===1;function rn(t){
return!tf(t)||l.every?!0:t.some(e=>g.focus&&g.focus.has(e.uid)||x.hover===e.uid||x.hover===X(k[e.source]).id||x.hover===X(k[e.target]).id)}var $a=t=>u.placed.kind!==
"near"||Vn(t)!==""&&on(t)[0]===t&&rn(on(t)),pe=()=>[...Ao().values()].filter(rn);function Ma(){let t=[...Ao().values()],e=t.filter(rn),n=e.reduce((i,s)=>i+s.length,
0),o=t.length-e.length,r=Ve.filter(i=>!l.open.has(i.id)).reduce((i,s)=>i+Xt(s).length,0);return`${e.length} lines drawn for ${n} relations`+(r?`; ${r} cards sta\
nd in closed groups`:"")+(o?`; ${o} more lines show at the card you point at`:"")}function Sa(){let t=[...Ao().values()],e=t.filter(rn),n=t.length-e.length,o=e.
reduce((r,i)=>r+i.length,0);return`${e.length} lines stand for ${o} relations.`+(n?` Further lines not drawn, counted at their cards: ${n}.`:"")}function Jr(){let t=k.filter(i=>g.cards[i.at]).map(N);for(let i of pe()){let s=jr(u.geometry[i[0].at]),a=[s[0],s[2],s[4],s[6]],c=[s[1],s[3],s[5],s[7]],[d,p,f,h]=[
Math.min(...a),Math.max(...a),Math.min(...c),Math.max(...c)];t.push([(d+p)/2,(f+h)/2,p-d,h-f])}if(t.push(...Gn()),!t.length)return[0,0,u.placed.width,u.placed.height];
let[e,n,o,r]=ut(t);return[e-12,n-12,o+12,r+12]}function Xn(){let t=[...fe().values()].map(([o])=>N(o)).map(([o,r])=>[o-60,r-50,o+150,r+50]);for(let[o]of Be()){let r=zr(
u.geometry[o.at]);for(let i=0;i<r.length;i+=2)t.push([r[i]-8,r[i+1]-8,r[i]+8,r[i+1]+8])}if(!t.length)return w.map.near;let e=o=>Math.min(...t.map(r=>r[o])),n=o=>Math.
max(...t.map(r=>r[o]));return[Math.max(e(0),0),Math.max(e(1),0),Math.min(n(2),u.placed.width+150),Math.min(n(3),u.placed.height)]}var de=t=>[...t].map(e=>ht(e)?
N(ht(e)):F.has(e)?u.geometry[F.get(e).at].label:null).filter(e=>e!==null);function Qt(){if(u.placed.kind==="map")return Xn();if(u.placed.kind==="near")return Jr();
let t=[...k.filter(o=>g.cards[o.at]).map(N),...T.filter(o=>g.drawn[o.at]).map(o=>u.geometry[o.at].label).filter(o=>o!==null)];if(!t.length)return[0,0,u.placed.width,
u.placed.height];let e=u.placed.kind==="field"?null:[0,0,u.placed.width,u.placed.height],n=e&&t.length===k.length+T.length&&!l.pinned.size?e:ut(t);return[Math.min(
n[0],n[2])-18,Math.min(n[1],n[3])-(e?34:18),n[2]+18,n[3]+18]}function Oa(t,e){let n=Object.values(t.body.nodes)[0],o=Object.values(t.body.edges)[0];Object.assign(Object.getPrototypeOf(n.shape),{resize(){[this.width,this.height]=
e.size(this.options.id)},updateBoundingBox(r,i){this.resize(),[this.left,this.top]=[r-this.width/2,i-this.height/2];let[s,a]=[this.left,this.top];this.boundingBox=
{left:s,top:a,right:s+this.width,bottom:a+this.height}}}),Object.getPrototypeOf(n).isBoundingBoxOverlappingWith=()=>!0,Object.assign(Object.getPrototypeOf(o),{draw(){
e.line(this.id)},drawArrows(){}}),Object.assign(Object.getPrototypeOf(o.edgeType),{getDistanceToEdge(r,i,s,a,c,d){return e.far(this.id,c,d)}})}function La(t){let{
renderer:e}=t,n=e._requestNextFrame.bind(e),o=e._redraw.bind(e),r=!0;e._requestNextFrame=(i,s)=>(r=!0,n(i,s)),e._redraw=i=>{i===!1&&!r||(e.allowRedraw&&(r=!1),o(
i))}}function Ea(t,e){t.body.emitter.emit("_blockRedraw");try{e()}finally{t.body.emitter.emit("_allowRedraw")}}function Aa(t,{id:e,x:n,y:o}){let r=t.body.nodes[e];
[r.x,r.y]=[n,o],r.shape.updateBoundingBox(n,o)}var Ca=(t,e)=>[t.body.nodes[e].x,t.body.nodes[e].y];var bt={nodes:new vis.DataSet,edges:new vis.DataSet},E=new vis.Network(j,bt,{physics:!1,layout:{improvedLayout:!1},nodes:{shape:"custom"},edges:{smooth:!1,physics:!1},
interaction:{hover:!0,hoverConnectedEdges:!1,selectConnectedEdges:!1,keyboard:!1,tooltipDelay:1e9}});La(E);var sn=j.querySelector("canvas");var ef="said|alleged(?:ly)?|likely|probabl[ey]|possibl[ey]|presum(?:ed|ably)|suspected|believed|assumed|assessed|reported(?:ly)?|apparent(?:ly)?|purported(?:ly)\
?|claimed|supposed(?:ly)?|so-called|potential(?:ly)?|planned|intended|attempted|unnamed|unknown|unidentified|unconfirmed|unspecified|perhaps|maybe|similar|part \
of",Ta="\\b(?:no|not|none|never|only|some|without|several|dozens|variant|type|which|part|except)\\b",Co=new RegExp(`\\(“.*?”\\)|\\([^()]*${Ta}[^()]*\\)|, (?=\
[^,(]*${Ta})[^,(]*(?=$| \\()|\\band the like\\b|\\b(?:${ef})\\b(?: to\\b| as\\b| for\\b)?`,"gi"),Vr=(t,e)=>(e.match(Co)||[]).every(n=>t.includes(n.replace(/^, /,
"")));function Xr(t,e){let n="",o=0,r=e,i=(s,a)=>{let c=[...s],d=s;c.length>r&&s.trim()&&(d=c.slice(0,r).join(""),a&&c[r]!==" "&&d.trim().includes(" ")&&(d=d.slice(
0,d.lastIndexOf(" "))),d=d.replace(/[ ,;:-]+$/,"")+"…"),d==="…"&&n.endsWith("…")&&(d="");let p=d.endsWith("…")&&a&&!a.startsWith(",")?" ":"";n+=d+p+a,r=
Math.max(r-c.length,0)};for(let s of t.matchAll(Co))i(t.slice(o,s.index),s[0]),o=s.index+s[0].length;return i(t.slice(o),""),n}var nf=/[ ,;:.(-]+$/;function _t(t,e,n){return n(t)<=e?t:Pa(t,o=>n(o)<=e)}function Na(t,e,n){if(n(t)<=e)return t;let o=t.split(/ (?=(?:for|of|to|with|in|on|at|by|made|on which) )/);
for(let r=o.length-1;r>0;r--){let i=o.slice(0,r).join(" ")+"…";if(n(i)<=e&&Vr(i,t))return i}return _t(t,e,n)}function Pa(t,e){let n=0,o=[...t].length-1;for(;n<
o;){let i=n+o+1>>1;e(Xr(t,i))?n=i:o=i-1}let r=Xr(t,n);return n>0||e(r)?r:"…"}function ja(t,e,n,o){let i=Yr(t,e,n,o).map(a=>_t(a,e,o));if(Vr(i.join(" "),t))return of(
i,t,e,n,o);let s=a=>Yr(a,e,n,o);return s(Pa(t,a=>s(a).every(c=>o(c)<=e)))}function of(t,e,n,o,r){let i=t.join(" ");if(i===e||!i.endsWith("…")||e.search(Co)>=0)
return t;for(let s=i.split(" ").length;s>0;s--){let a=e.split(" ").slice(0,s).join(" ").replace(nf,"")+"…";if(2*a.length<i.length)return t;let c=Yr(a,n,o,r);if(c.
every(d=>r(d)<=n))return c}return t}function Yr(t,e,n,o){let r=[""];for(let i of t.split(" ")){let s=r.length-1,a=r[s]?`${r[s]} ${i}`:i;!r[s]||r.length===n||o(a)<=
e?r[s]=a:r.push(i)}return r}var Qr=window.matchMedia("(prefers-color-scheme: dark)"),lt=()=>(l.theme||(Qr.matches?"dark":"light"))==="dark",kt=(t,e)=>`${e?"bold ":""}${t}px "Helvetica Neue\
", Arial, "Liberation Sans", sans-serif`,Ht=(t,e)=>({ctx:t,c:e?w.dark:w.light,look:n=>e?w.looks[n].dark:w.looks[n].light}),et=t=>g.focus!==null&&!g.focus.has(t)||
g.gone.has(t),gt=t=>!x.saving&&l.at===t,Oe=t=>!x.saving&&l.picked.has(t),To=t=>!x.saving&&l.pinned.has(t);function an(t,e,n,o,r,i){t.fillStyle=t.strokeStyle=i,t.
beginPath();let s={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[e];if(s){for(let a=0;a<s[0];a++){let c=(s[1]+360*a/s[0])*Math.PI/180;t.lineTo(
n+1.15*r*Math.cos(c),o+1.15*r*Math.sin(c))}t.fill()}else if(e==="circle")t.arc(n,o,r,0,7),t.fill();else if(e==="ring")t.lineWidth=2,t.setLineDash([3,2]),t.arc(n,
o,r-1,0,7),t.stroke(),t.setLineDash([]);else{let a=e==="bar"?r*.45:r*.9;t.fillRect(n-r*.9,o-a,r*1.8,2*a)}}function ln(t,e,n,o,r,i){t.beginPath(),t.roundRect(e,n,
o,r,i)}function No(t,{tip:[e,n],way:[o,r]},i,s=1){let a=(6+i)/s,c=a*.45,d=e-o*a,p=n-r*a;t.moveTo(e,n),t.lineTo(d-r*c,p+o*c),t.lineTo(d+r*c,p-o*c),t.closePath()}
var At=11,ue=10;function pt(t,e,n){return Wa.font=kt(100,n),Wa.measureText(t).width*e/100}var Fe=(t,e,n,o)=>_t(t,e,r=>pt(r,n,o)),za=(t,e,n)=>Na(t,e,o=>pt(o,n,!1)),
wt=(t,e,n,o,r)=>ja(t,e,o,i=>pt(i,n,r)),Le=40,Wa=document.createElement("canvas").getContext("2d");var rf={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Pt=t=>String(t).replace(/[&<>"']/g,e=>rf[e]),Ee=(t,e)=>t.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
"").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g," ").trim().slice(0,e).trim();function Po(t,e,n,o,r){let i=r*.45;t.push({round:[n,o,r],fill:e.card,stroke:e.ink,width:r*.22}),t.push({d:`M${$(n-i)} ${$(o-i)}L${$(n+i)} ${$(o+i)}M${$(n+i)} ${$(
o-i)}L${$(n-i)} ${$(o+i)}`,stroke:e.ink,width:r*.28,dash:[]})}function jo(t,[e,n],[o,r],i,s){let a=i*.45,c=e-o*i,d=n-r*i;t.push({points:[[e,n],[c-r*a,d+o*a],[c+
r*a,d-o*a]],fill:s})}function te(t,e){if(t.setLineDash(e.dash||[]),e.words!==void 0)return sf(t,e);if(e.glyph)return an(t,e.glyph,...e.at,e.fill);let n=null;if(t.
beginPath(),e.d)n=new Path2D(e.d);else if(e.box)t.roundRect(...e.box);else if(e.round)t.arc(...e.round,0,7);else for(let[o,r]of e.points)t.lineTo(o,r);e.fill&&(t.
fillStyle=e.fill,t.fill()),e.stroke&&(t.strokeStyle=e.stroke,t.lineWidth=e.width,n?t.stroke(n):t.stroke())}function sf(t,{words:e,x:n,y:o,size:r,fill:i,bold:s,italic:a,
anchor:c,halo:d,wide:p}){t.font=(a?"italic ":"")+kt(r,s),t.textAlign=c==="middle"?"center":c==="end"?"right":"left",t.textBaseline="alphabetic",d&&(t.strokeStyle=
d,t.lineWidth=p||4,t.lineJoin="round",t.strokeText(e,n,o)),t.fillStyle=i,t.fillText(e,n,o)}var Da=t=>t.dash&&t.dash.length?` stroke-dasharray="${t.dash.map($).join(
" ")}"`:"";function cn(t){let e=` fill="${t.fill||"none"}"`,n=t.stroke?` stroke="${t.stroke}" stroke-width="${$(t.width)}"`:"";if(t.words!==void 0){let c=(t.bold?
' font-weight="bold"':"")+(t.italic?' font-style="italic"':"")+(t.anchor?` text-anchor="${t.anchor}"`:""),d=t.halo?` stroke="${t.halo}" stroke-width="${$(t.wide||
4)}" stroke-linejoin="round" paint-order="stroke"`:"";return`<text x="${$(t.x)}" y="${$(t.y)}" font-size="${$(t.size)}"${e}${c}${d}>${Pt(t.words)}</text>`}if(t.
glyph)return Wo(t.glyph,...t.at,t.fill);if(t.d)return`<path d="${t.d}"${e}${n}${Da(t)}/>`;if(t.round)return`<circle cx="${$(t.round[0])}" cy="${$(t.round[1])}" \
r="${$(t.round[2])}"${e}${n}${Da(t)}/>`;if(t.points)return`<polygon points="${t.points.map(c=>c.map($).join(",")).join(" ")}"${e}/>`;let[o,r,i,s,a]=t.box;return`\
<rect x="${$(o)}" y="${$(r)}" width="${$(i)}" height="${$(s)}" rx="${$(a)}"${e}${n}/>`}var Wo=(t,e,n,o,r)=>{let i=Oo(t,e,n,o),s=[...i.attributes].filter(c=>c.name!==
"fill").map(c=>` ${c.name}="${typeof c.value=="string"&&/^-?[\d.]+$/.test(c.value)?$(Number(c.value)):c.value}"`).join(""),a=t==="ring"?` fill="none" stroke="${r}\
" stroke-dasharray="3 2"`:` fill="${r}"`;return`<${i.tagName}${s}${a}/>`};var _r=.775,zo=.5,Ia=.36,fn=t=>!g.focus||t.some(e=>g.focus?.has(e.uid));function ti({c:t},e,n){let o=[];return af(o,t,e,n,!fn(e)),o}function ei({c:t},e){let n=Math.
max(11,At/e),o=[];if(e<zo)return o;for(let[r,i,s,a]of Hr())o.push({words:za(r,a,n),x:i,y:s,size:n,fill:t.soft,halo:t.ground});return o}function ni({c:t,look:e},n,o){
let r=[];return n.members?lf(r,t,e,n,o):cf(r,t,e,n,o),r}function af(t,e,n,o,r){let i=n[0],s=g.lines[i.at],a=u.geometry[i.at],c=w.widths[s.weight]*.75,d=n.some(b=>gt(
"line:"+b.uid)||x.hover===b.uid),p=n.filter(b=>g.lines[b.at].denied).length,f=r?e.faint:d||g.focus?e.mark:e.line,h=w.known[s.known][1];if(p?t.push({d:a.d,stroke:f,
width:c+2.4,dash:h},{d:a.d,stroke:e.ground,width:c+.6,dash:[]}):t.push({d:a.d,stroke:f,width:d?c+.8:c,dash:h}),jo(t,a.tip,a.way,5+c,f),r||o<zo)return;let y=Math.
max(1,1/o),v=wo(a,10*y);if(n.length>1){let[b,M]=Vt(a,v);t.push({words:String(n.length),x:b,y:M+4*y,size:At*y,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground}),
v=wo(a,14*y,v)}if(n.some(b=>g.lines[b.at].partial)){let[b,M]=Vt(a,v);t.push({words:"…",x:b,y:M+2*y,size:13*y,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground}),
v=wo(a,14*y,v)}p&&Po(t,e,...Vt(a,v),5.5*y)}var oi=t=>t.members?_e(t).every(et):et(t.id);function lf(t,e,n,o,r){let[i,s,a,c]=N(o),d=i-a/2,p=s-c/2,f=oi(o),h=r<zo,
y=Xt(o),v=gt("pack:"+o.id)||y.some(P=>gt("card:"+P.id)),b=x.hover===o.id,M=f?e.faint:n(y[0].family);h||t.push({box:[d+4,p+4,a-1,c-1,4],fill:e.band,stroke:e.edge,
width:1}),t.push({box:[d,p,a,c,4],fill:h?e.ground:e.card,stroke:v||b?e.mark:h?"":e.edge,width:v?3:b?1.8:1}),h||t.push({box:[d,p,5,c,2],fill:M});let L=r<Ia&&!v&&
!b,S=Math.max(12,At/r);if(t.push({glyph:w.looks[y[0].family].glyph,at:[L?i:d+16,s,L?9:5],fill:M}),L)return;let O=wt(ce(o),a-(h?28:50),S,h?1:Math.max(1,Math.floor(
(c-4)/(1.16*S))),!0),C=s-O.length*S*1.16/2+S*.92;for(let P of O)t.push({words:P,x:d+27,y:C,size:S,fill:f?e.faint:e.ink,bold:!0}),C+=S*1.16;h||t.push({d:`M${$(d+
a-16)} ${$(s-2)}l4 4l4 -4`,stroke:f?e.faint:e.soft,width:1.6,dash:[]}),u.namesDrawn.push([o.id,S*r,O.join(" ")])}function cf(t,e,n,o,r){let[i,s,a,c]=N(o),d=i-a/
2,p=s-c/2,f=et(o.id),h=o.end!=="",y=u.placed.quiet[o.at]===1,v=r<zo,b=gt("card:"+o.id),M=Oe(o.id),L=x.hover===o.id,S=f?e.faint:n(o.family),O=o.family==="weapon"&&
!f,C=!v&&!y,P=b||M||L||h&&!f?e.mark:O?S:e.edge;t.push({box:[d,p,a,c,4],fill:C?e.card:e.ground,stroke:C||b||M?P:"",width:b||M?3:h||O||L?1.8:1}),C&&t.push({box:[d,
p,5,c,2],fill:S});let B=r<Ia&&!h&&!b&&!L,U=B?9:h?6.5:5;if(t.push({glyph:w.looks[o.family].glyph,at:[B?i:d+16,s,U],fill:S}),g.pills[o.at].length&&C&&t.push({box:[
d+a-6,p+3,3,c-6,1.5],fill:f?e.faint:e.pill}),B)return;let J=Math.max(h?15:12,At/r),ot=v||l.every?0:ff(o),Mt=a-28-(C?9:0)-(ot?20*Math.max(1,1/r):0),Q=h&&!v&&c>=60?
Math.max(11,At/r):0,Dt=v?1:Math.max(1,Math.floor((c-4-1.3*Q)/(1.16*J))),An=wt(o.name,v?a:Mt,J,Dt,!y),Cn=s-(An.length*J*1.16+Q*1.25)/2+J*.92;for(let ho of An)t.push(
{words:ho,x:d+27,y:Cn,size:J,fill:f?e.faint:y?e.soft:e.ink,bold:!y,italic:y}),Cn+=J*1.16;u.namesDrawn.push([o.id,J*r,An.join(" ")]),Q&&t.push({words:Fe(o.small,
Mt,Q,!1),x:d+27,y:Cn,size:Q,fill:f?e.faint:e.soft}),pf(t,e,o,d+a-10,s,p,r,ot,f)}var ff=t=>[...new Set(R[t.at].filter(e=>g.drawn[e.at]&&Vn(e)).map(e=>on(e)))].filter(
e=>!rn(e)).length;function pf(t,e,n,o,r,i,s,a,c){let d=At*Math.max(1,1/s),p=c?e.faint:e.soft,f=g.held.get(n.id);a&&t.push({words:`+${a}`,x:o,y:r+d*.35,size:d,fill:p,
anchor:"end"});let h=[f?`${f} folded`:"",To(n.id)?"moved":""].filter(Boolean).join(", ");h&&t.push({words:h,x:o,y:i+d*.3,size:d,fill:p,anchor:"end",halo:e.ground})}function ri(){g.cards.length!==k.length&&(g.cards=new Uint8Array(k.length)),g.drawn.length!==T.length&&(g.drawn=new Uint8Array(T.length)),g.lines=df(),g.pills=k.
map(Kr),g.held=new Map;let t=k.map(n=>!l.hidden.has(n.id)&&!Ft("family",n.family)&&!Ft("country",Mo(n))&&!Zn("measure",So(n))&&xt(n)),e=g.lines.map(n=>n!==null&&
xt(n)&&wa(n)&&t[n.source]&&t[n.target]);for(let n of l.folded){let o=D.get(n);if(!t[o.at])continue;let r=new Set;for(let i of R[o.at]){let s=i.source===o.at?i.target:
i.source;!e[i.at]||s===o.at||k[s].end||R[s].every(a=>!e[a.at]||a.source===o.at||a.target===o.at)&&r.add(s)}for(let i of r){t[i]=!1;for(let s of R[i])e[s.at]=!1}
g.held.set(n,r.size)}for(let n of k){let o=R[n.at];g.cards[n.at]=t[n.at]&&(o.length===0||n.end!==""||o.some(r=>e[r.at]))?1:0}for(let n of T)g.drawn[n.at]=e[n.at]?
1:0;u.pairs=null,uf(),g.routes=$o()||[],g.focus=Lo()}var Do=(t,e)=>Et[t][e?3:2],rt=()=>u.earlier!==null;function Ae(t,e){if(!t)return e();let n={...g},{pairs:o,
batches:r}=u;Object.assign(g,t),[u.pairs,u.batches]=[null,null];try{return e()}finally{Object.assign(g,n),Object.assign(u,{pairs:o,batches:r})}}function df(){let t=T.
map(qr);if(!l.against)return t;let e=en(l.against,()=>T.map(qr));return t.map((n,o)=>{let r=e[o],i=ha(r,n);return i?{...n||r,change:i,was:r}:n})}function uf(){if(g.
gone=new Set,g.measures=[],!l.against)return;for(let n of T)g.drawn[n.at]&&g.lines[n.at].change==="went"&&g.gone.add(n.uid);for(let n of k){let o=R[n.at].filter(
r=>g.drawn[r.at]);o.length&&o.every(r=>g.gone.has(r.uid))&&g.gone.add(n.id)}let t=en(l.against,()=>k.map(Kr)),e=n=>n.map(o=>o[0]);for(let n of k){let[o,r]=[e(t[n.
at]),e(g.pills[n.at])],i=r.filter(a=>!o.includes(a)),s=o.filter(a=>!r.includes(a));g.cards[n.at]&&(i.length||s.length)&&g.measures.push([n,i,s])}}var ii=t=>R[t.
at].some(e=>g.drawn[e.at])&&R[t.at].every(e=>!g.drawn[e.at]||g.lines[e.at].change==="appeared");function Io(){if(l.against&&l.known&&l.against>=l.known&&(l.against=
""),u.earlier=null,l.against&&l.beside){u.earlier=en(l.against,()=>([g.cards,g.drawn]=[new Uint8Array(k.length),new Uint8Array(T.length)],ri(),{...g})),[g.cards,
g.drawn]=[new Uint8Array(k.length),new Uint8Array(T.length)];let{against:t}=l;l.against="",ri(),l.against=t}else ri()}function hf(t){let[e,n,o,r]=Jr(),i=j.clientWidth-8,s=j.clientHeight-8,a=Math.min(Math.max(Math.min(i/(o-e),s/(r-n)),t?0:_r),1.15),c=k.find(h=>g.cards[h.at]&&h.end),
[d,p]=c?N(c):[(e+o)/2,(n+r)/2],f=(h,y,v,b)=>(y-h)*a<=v+1?(h+y)/2:b;E.moveTo({position:{x:f(e,o,i,d),y:f(n,r,s,p)},scale:a})}function Ce(){let{x:t,y:e}=E.getViewPosition();
l.eye=[Math.round(t),Math.round(e),Math.round(E.getScale()*1e3)/1e3],vt()}function $t(t=!1){rt()?mf():gf(t)}function mf(){l.eye=null;let[t,e]=[Qt(),Ae(u.earlier,
Qt)],n=p=>Math.min(t[p],e[p]),o=p=>Math.max(t[p],e[p]),[r,i,s,a]=[n(0),n(1),o(2),o(3)],[c,d]=Rr();E.moveTo({position:{x:(r+s)/2,y:(i+a)/2},scale:Math.min((c-24)/
(s-r),(d-84)/(a-i),1.15)})}function gf(t){let e=j.clientWidth,n=j.clientHeight;if(!e||!n||!u.placed)return;if(l.eye=null,u.placed.kind==="near")return hf(t);if((t||
l.grown.length)&&u.placed.kind!=="map"){let[s,a,c,d]=Qt();return E.moveTo({position:{x:(s+c)/2,y:(a+d)/2},scale:Math.min((e-36)/(c-s),(n-36)/(d-a),1.15)})}let o=Bn(
u.placed),r=window.innerWidth<=760,i=g.routes.find(s=>s.drawn);if(u.placed.kind==="field"||u.placed.kind==="map"){let s=u.placed.kind==="map"?Xn():[0,0,u.placed.
width,u.placed.height],a=Math.min((e-36)/(s[2]-s[0]),(n-36)/(s[3]-s[1]),u.placed.kind==="map"?3:1.15);return E.moveTo({position:{x:(s[0]+s[2])/2,y:(s[1]+s[3])/2},
scale:a})}if(r&&o<tn&&i&&Ra(de(Eo(i)))>=tn)return si(i);wf(Math.max(o,tn))}function wf(t){let e=k.find(r=>g.cards[r.at]&&r.end)||k.find(r=>g.cards[r.at]),n=(r,i,s)=>{
let a=(r/2-18)/t;return 2*a>i?i/2:Math.min(Math.max(s,a),i-a)},[o]=e?N(e):[u.placed.width/2];E.moveTo({position:{x:n(j.clientWidth,u.placed.width,o),y:n(j.clientHeight,
u.placed.height,0)},scale:t})}function Ra(t){let[e,n,o,r]=ut(t);return Math.min((j.clientWidth-24)/(o-e),(j.clientHeight-40)/(r-n),1.15)}function si(t){let e=de(
Eo(t));if(!e.length)return;let[n,o,r,i]=ut(e);E.moveTo({position:{x:(n+r)/2,y:(o+i)/2},scale:Ra(e)})}function yf(t){let[e]=de([t]),n=F.get(t);if(e?.[2]||!n||!g.
drawn[n.at])return e;let o=[k[n.source],k[n.target]].map(c=>N(X(c))),[r,i,s,a]=ut(o);return[(r+s)/2,(i+a)/2,s-r,a-i]}function ai(t){if(l.mode==="table")return;let e=yf(
t.slice(5));if(!e||!e[2])return;let n=u.placed.kind==="field"?[]:de(g.focus||[]),o=[e,...n],r=window.innerWidth<=760,i=E.getScale(),s=E.getViewPosition(),a=j.clientWidth-
(r||m("panel").hidden?0:410),c=m("panel").getBoundingClientRect().top-j.getBoundingClientRect().top,d=r&&!m("panel").hidden?Math.max(Math.min(c,j.clientHeight),
90):j.clientHeight,[p,f,h,y]=ut(o),[v,b,M,L]=ut([e]),S=s.x-j.clientWidth/2/i+18/i,O=s.y-j.clientHeight/2/i+18/i,C=Dr(p,h,S,S+(a-36)/i,[v,M]),P=Dr(f,y,O,O+(d-36)/
i,[b,L]);(C||P)&&E.moveTo({position:{x:s.x+C,y:s.y+P},scale:i})}function Ba(t){if(u.placed.kind!=="map"&&E.getScale()>=_r)return;let[e,n]=N(t),o=window.innerWidth<=
760,r=u.placed.kind==="map"?E.getScale():Math.max(E.getScale(),1),i=o||m("panel").hidden?0:205/r,s=m("panel").getBoundingClientRect().top-j.getBoundingClientRect().
top,a=o&&!m("panel").hidden?(j.clientHeight-Math.max(Math.min(s,j.clientHeight),90))/2/r:0;E.moveTo({position:{x:e+i,y:n+a},scale:r}),Ce()}function pn(){let t=new Map,e=N(Hn())[1],n=new Map;for(let i of Tt()){let s=Me(i);t.set(s,[...t.get(s)||[],i]),n.set(i,N(i)[1])}let o=new Map;for(let i of[...t.
keys()].sort((s,a)=>Math.abs(s)-Math.abs(a)||s-a)){let s=t.get(i).sort((f,h)=>n.get(f)-n.get(h)),[a,c]=vf(s),d=s.map(f=>{let h=pa(f);return Math.abs(i)<2||!h||!o.
has(h)?-c/2:o.get(h)[1]-Number(a.get(f))}),p=Math.abs(i)<2?d:ca(d);s.forEach((f,h)=>o.set(f,[Z(Un(i)),Number(a.get(f))+p[h]]))}let r=e-(o.has(Hn())?o.get(Hn())[1]:
0);l.pinned.clear(),l.laid=new Map([...o].map(([i,[s,a]])=>[i.id,[s,Z(a+r)]]))}function vf(t){let e=Fr(),n=s=>!s.members&&w.near.quiet[s.at]?-2:e.findLastIndex(
a=>a.members.includes($e(s))),o=t.map(s=>{let a=n(s);return{tall:N(s)[3],kind:a,headed:a>=0&&!!e[a].words}}),[r,i]=la(o,St);return[new Map(t.map((s,a)=>[s,r[a]])),
i]}function Te(t){let e=!l.open.has(t.id);I(()=>{let[n,o]=e?N(t):N(k[t.members[0]]);e?l.open.add(t.id):l.open.delete(t.id),t.members.forEach((r,i)=>e?l.laid.set(k[r].
id,[n,o+i/100]):l.laid.delete(k[r].id)),e||l.laid.set(t.id,[n,o]),l.at="",pn()},!0),x.shownSheet="",m("panel").hidden=!0,W(e?`Opened: ${ce(t)}; Ctrl-Z closes it`:
`Closed: ${ce(t)}`)}var Fa=t=>t.startsWith("party:")?"card:"+(V.get(t.slice(6))||[{id:""}])[0].id:t;function Ro(t){let e=t.slice(0,5);if(e==="claim")return Rt.claims[t.slice(6)];if(e===
"line:")return Rt.lines[t.slice(5)]||(F.has(t.slice(5))?xf(F.get(t.slice(5))):void 0);if(e==="pack:")return ft.has(t.slice(5))?kf(ft.get(t.slice(5))):void 0;let n=D.
get(t.slice(5));return n&&(Rt.cards[n.uid]||bf(n))}var dt=t=>typeof t=="number"?Rt.texts[t]:t||"",Ha=G?"This page is too large to carry every quote: the evidenc\
e page has them.":"This page is too large to carry every quote: a page that is made around one party has them.",xf=t=>["Line",`${k[t.source].name} → ${k[t.target].
name}`,[t.word],[["Relation",ke(t)],["Goods",t.goods||"not named"],["Support",t.printed],["Sources",t.voices.join(", ")],["Denied by",t.denied_by.join(", ")],["\
Public",t.public.join(" to ")],["Level",t.level]].filter(e=>e[1]),[["Claims",t.claims.map(e=>[e])],["The words",[[Ha]]]]],bf=t=>[t.small,t.name,t.pills.map(e=>e[0]),
[],[["Relations shown",R[t.at].slice(0,200).map(e=>[`${k[e.source].name} ${ke(e)} ${k[e.target].name}`,"",e.word,"line:"+e.uid])],["The words",[[Ha]]]]];function kf(t){
let e=Xt(t).map(n=>{let o=R[n.at].find(r=>g.drawn[r.at]&&be(r,n)===w.near.parents[n.at]);return[o?Yt(o):n.name,"",o?g.lines[o.at].small:n.small,"party:"+n.uid]});
return["Group, closed",ce(t),[],[],[["Who stands in it",e]]]}function Ua([t,e,n,o,r]){let i=Fa(dt(o)),s=A(i&&Ro(i)?"button":"div","","item");if(s.append(A("p",dt(t))),e&&s.append(A("blockquote","“"+dt(e)+"”")),n&&s.append(
A("small",dt(n))),/^https?:\/\//.test(dt(r))){let a=A("a",dt(r));a.href=dt(r),a.rel="noreferrer noopener",a.target="_blank",s.append(a)}return s.tagName==="BUTT\
ON"&&(s.type="button",s.dataset.opens=i,s.addEventListener("click",()=>yt(i,!0))),s}var Ga=[],li=t=>Ga.push(t);function he(t,e){x.shownSheet=t;let[n,o,r=[],i=[],
s=[],a=[],c=[]]=e,d=m("sheet");d.replaceChildren(A("p",dt(n),"kicker"),A("h2",dt(o),"title"));let p=A("div");for(let y of r)p.append(A("span",dt(y),"tag"));let f=A(
"dl"),h=A("div","","lead");for(let y of a)h.append(Ua(y));for(let[y,v]of i)f.append(A("dt",dt(y)),A("dd",dt(v)));d.append(p,...a.length?[h]:[],...Ga.map(y=>y(t)).
filter(y=>y!==null)),Ie()&&!t.startsWith("claim")&&d.append(A("p","This sheet holds all that is on file; the picture shows the dates you chose.","caption")),d.append(
f);for(let y of c)d.append(ya(y));for(let[y,v=[]]of[...$f(t),...Mf(t,s)]){d.append(A("h3",dt(y)));for(let b of v)d.append(Ua(b))}m("panel").hidden=!1,m("back").
hidden=at.length===0,m("panel").scrollTop=0}function $f(t){let e=t.startsWith("line:")&&u.placed.kind==="near"&&F.get(t.slice(5)),n=s=>new Set(s.map(a=>`${a.source}\
>${a.target}`)).size>1,o=t.startsWith("line:")&&u.placed.kind==="map"&&F.get(t.slice(5)),r=e?on(e):o?ba(o):[];if(r.length<2)return[];let i=r.map(s=>[`${o||n(r)?
`${k[s.source].name} → ${k[s.target].name}: `:""}${ke(s)}${s.goods?` [${s.goods}]`:""}`,"",g.lines[s.at].small+(g.lines[s.at].denied?" · denied":""),"line:"+
s.uid]);return[[`This line stands for ${r.length} relations`,i]]}function Mf(t,e){if(!l.grown.length||!t.startsWith("card:"))return e;let o=R[D.get(t.slice(5)).
at].filter(r=>g.drawn[r.at]).map(r=>[Yt(r),"",r.word,"line:"+r.uid]);return[...e.filter(([r])=>dt(r)!=="Relations shown"),["Relations shown",o]]}function yt(t,e){
let n=Us(t);if(n)return location.assign(n);let o=Ro(t);if(!o)return;let r=t.startsWith("card:")&&D.get(t.slice(5)),i=r&&Ir(r);!e&&r&&g.cards[r.at]&&i&&Te(i),e&&
x.shownSheet&&at.push(x.shownSheet),e||(at.length=0),!t.startsWith("claim")&&l.at!==t&&(Lt(),l.at=t,l.picked.clear(),!e&&l.route>=0&&!(g.focus&&g.focus.has(t.slice(
5)))&&(l.route=-1),l.ends=["",""],K()),he(t,o),e&&m("sheet").focus({preventScroll:!0}),t.startsWith("claim")||ai(t),W(dt(o[1]))}function Bo(t){x.joining=t,W(`Ch\
oose the other end of a connection with ${D.get(t).name}: a card of the picture, or one found by search`)}function Ne(t,e){x.joining="",t!==e&&(I(()=>{l.ends=[t,
e],l.at="",l.route=-1,l.picked.clear()}),qa())}function qa(){let{way:t}=Jn(l.ends[0],l.ends[1]),[e,n]=l.ends.map(i=>D.get(i).name),o=(t||[]).map(i=>[Yt(i),"",g.
lines[i.at].small,"line:"+i.uid]),r=t?"The fewest lines between the two in this picture, whichever way goods move. Unranked: it is no route, and no source says \
that anything went this way.":"Nothing that is shown here joins the two. That says nothing beyond this picture.";if(he("",["A connection, unranked",`${e} – ${n}`,
[],[],[["What it is",[[r]]],...o.length?[["Lines",o]]:[]]]),G){let i=A("a","Routes between the two, by their evidence");i.href=`/routes?from=${encodeURIComponent(
D.get(l.ends[0]).uid)}&to=${encodeURIComponent(D.get(l.ends[1]).uid)}`,m("sheet").append(i)}W(t?`A connection of ${t.length} lines, unranked`:"No connection in \
this picture")}function it(){if(at.length=0,l.ends[1])return qa();let t=l.at&&Ro(l.at);t?(he(l.at,t),l.eye||ai(l.at)):(x.shownSheet="",m("panel").hidden=!0)}async function Ka(){for(let t of Bt.grown||[])Za(...t);if(w.live)try{let t=await Ot("/api/notes?page="+encodeURIComponent(Zt));Js(t)}catch(t){W(t.message)}}async function dn(t,e=G.
limit,n="",o=""){let r,i=o||[t,e,n].join("*");for(let a=2;!o&&l.grown.includes(i);a++)i=[t,e,n,a].join("*");let s=k.filter(xt).length;try{r=await Ot("/api/expan\
d",{uid:t,limit:e,role:n,drawn:[...new Set(k.filter(xt).map(a=>a.uid))]})}catch(a){return W(a.message)}if(o||Lt(),l.grown.includes(i)||l.grown.push(i),Za(r,i,t),
!o){if(w.near)for(let a of k.filter(c=>c.by&&c.by.includes(i)&&!l.laid.has(c.id)))l.laid.set(a.id,[w.near.cards.x[a.at],w.near.cards.y[a.at]]);K(!0),W(`${k.filter(
xt).length-s} more drawn`+(r.left?`; ${r.left} further ones: expand again`:"")),it()}}var Fo=t=>{let[e,n,o]=t.split("*");return dn(e,Number(n),o,t)};function Za(t,e,n){
let o=u.placed;w.near&&(u.placed=w.near),Sf(t,e,n),u.placed=o,Qe.push([t,e,n])}function Sf(t,e,n){let o=t.sheets.texts,r=a=>typeof a=="number"?o[a]:Array.isArray(
a)?a.map(r):a;for(let a of["cards","lines","claims"])for(let[c,d]of Object.entries(t.sheets[a]))Rt[a][c]=[...d.slice(0,6).map(r),...d.slice(6)];let i=t.lines.flatMap(
a=>[a.source,a.target]).find(a=>V.has(a)),s=[w.wide,w.tall,w.near,w.field,w.map].filter(Boolean);for(let a of t.cards){if(V.has(a.uid)){for(let f of V.get(a.uid))
f.by&&!f.by.includes(e)&&f.by.push(e);continue}let c={...a,at:k.length,id:"0|"+a.uid,by:[e]};k.push(c),D.set(c.id,c),V.set(c.uid,[c]),R.push([]),a.states&&(w.states.
cards[c.at]=a.states);let[d]=a.uid===n&&i&&V.get(i)||V.get(n),p=t.lines.find(f=>[f.source,f.target].includes(a.uid)&&[f.source,f.target].includes(d.uid));for(let f of s)
Of(f,c,d,p&&p.target===a.uid?1:-1)}for(let a of t.lines){let c=V.get(a.source),d=V.get(a.target),p=F.get(a.uid);if(p&&p.by&&!p.by.includes(e)&&p.by.push(e),p||!c||
!d)continue;let f={...a,at:T.length,source:c[0].at,target:d[0].at,by:[e]};T.push(f),F.set(f.uid,f),R[f.source].push(f),f.target!==f.source&&R[f.target].push(f),
Se.more[f.at]=a.states;for(let h of s)if(h.labels)for(let[y,v]of[["x",0],["y",0],["w",a.w],["h",a.h]])h.labels[y].push(v)}x.index=null}function Of(t,e,n,o){let{
x:r,y:i,w:s,h:a}=t.cards,c=t.kind==="map"?[0,0]:t.kind==="field"?[11,11]:t.kind==="near"?[St.chip,8+16.5*wt(e.name,St.chip-62,14.2,3,!e.rim).length]:[e.w,e.h],d=(S,O)=>{
r.push(S),i.push(O),s.push(c[0]),a.push(c[1]),t.how&&t.how.push(""),t.marks&&t.marks.push(-1)};if(t.kind==="near")return Lf(t,e,n,o,d,c);if(t.kind==="map"||n===
e)return d(t.kind==="map"?0:t.width/2,t.kind==="map"?0:t.height+60);let p=r.map((S,O)=>[r[O],i[O],s[O],a[O]]),f=t.labels;f&&f.x.forEach((S,O)=>f.w[O]&&f.x[O]&&p.
push([f.x[O],f.y[O],f.w[O],f.h[O]]));let h=(S,O,C)=>p.every(P=>Math.abs(S-P[0])>=(c[0]+P[2])/2+C||Math.abs(O-P[1])>=(c[1]+P[3])/2+C),y=r[n.at],v=i[n.at];if(t.kind===
"field")for(let S=1;S<4e3;S++){let O=34+15*Math.sqrt(S),C=S*2.399963,P=y+O*Math.cos(C),B=v+O*Math.sin(C);if(h(P,B,12))return d(Z(P),Z(B))}let b=t.kind==="tall",
M=b?c[1]+150:c[0]+170,L=b?c[0]+26:c[1]+26;for(let S=1;S<200;S++)for(let O=-S;O<=S;O++)for(let C of Math.abs(O)===S?[1,-1,...Array.from({length:Math.min(S-1,6)},
(P,B)=>B+2)]:[S,-S]){let P=y+(b?O*L:C*M),B=v+(b?C*M:O*L);if(h(P,B,8))return d(Z(P),Z(B))}d(y,v)}function Lf(t,e,n,o,r,i){let s=n===e?-1:Me(X(n))?Me(X(n))+Math.sign(
Me(X(n))):o;t.columns.push(s),t.parents.push(n===e?-1:n.at),t.quiet.push(e.rim?1:0);let a=k.slice(0,e.at).filter(p=>p.by&&p.by[0]===e.by?.[0]).map(({at:p})=>[t.
cards.x[p],t.cards.y[p],t.cards.w[p],t.cards.h[p]]),c=Z(Un(s)),d=[...Tt().map(N),...Gn(),...a];r(c,bo(c,n===e?t.height:N(n)[1],i,d,St.gap))}var di={};st(di,{listen:()=>Tf});var ci=t=>t.toLowerCase().replace(/ß/g,"ss").replace(/ς/g,"σ").normalize("NFKD").replace(/\p{Mn}/gu,"").replace(/[^\p{L}\p{N}]+/gu," ").trim(),Yn=t=>/^[\x00-\x7f]*$/.
test(t),Ja=t=>/[\u2e80-\u{10ffff}]/u.test(t);function Ef(t,e){if(t.length>e.length&&([t,e]=[e,t]),e.length-t.length>1)return!1;let n=0;for(;n<t.length&&t[n]===e[n];)
n++;return t.length<e.length?t.slice(n)===e.slice(n+1):t.slice(n+1)===e.slice(n+1)||t[n]===e[n+1]&&t[n+1]===e[n]&&t.slice(n+2)===e.slice(n+2)}var Va=t=>t.length>=
4&&!/\p{Nd}/u.test(t),Af=(t,e)=>e.startsWith(t)||Va(t)&&Va(e)&&Ef(t,e);function Xa(t,e){let n=(s,a)=>[...s].length>=(Ja(s)?2:3)&&a.includes(s),o=s=>s.split(" "),
r=[(s,a)=>s===a,(s,a)=>a.startsWith(s+" "),(s,a)=>o(s).every(c=>o(a).includes(c)),(s,a)=>o(s).every(c=>o(a).some(d=>d.startsWith(c))),(s,a)=>n(s.replaceAll(" ",
""),a.replaceAll(" ","")),(s,a)=>o(s).every(c=>o(a).some(d=>Af(c,d)))],i=!Yn(t[0]+e[0])&&!Ja(t[0]);for(let[s,a]of r.entries())for(let c of s===5&&!i?[0]:[0,1])if(t[c]&&
a(t[c],e[c]))return 2*s+c;return-1}var fi=(t,e)=>{for(let n=0;n<t.length;n++)if(t[n]!==e[n])return t[n]<e[n]?-1:1;return 0};function Ya(t){let e=t.folds.map(([p,
f])=>({pattern:new RegExp(p,"g"),by:f.replace(/\\(\d)/g,"$$$1")})),n=new Map;function o(p){if(!n.has(p)){let f=e.reduce((h,{pattern:y,by:v})=>h.replace(y,v),p);
n.set(p,p.length>3&&f.length>=3?f:p)}return n.get(p)}let r=new Map(Object.entries(t.twins)),i=new Map([...r].map(([p,f])=>[f,p]));function s(p){if(!/[a-z]/i.test(
p)||!/[\u0400-\u04ff]/.test(p))return r.get(p)||p;let f=[...p].some(y=>Yn(y)&&!r.has(y)),h=[...p].some(y=>!Yn(y)&&!i.has(y));return f===h?p:[...p].map(y=>(f?i:r).
get(y)||y).join("")}let a=p=>/[a-z]/i.test(p)&&/[\u0400-\u04ff]/.test(p)?p.replace(/[A-Za-z\u0400-\u04ff]+/g,s):p;function c(p){let f=ci(p),h=Yn(f)?f:[...a(f)].
map(y=>Yn(y)?y:t.letters[y]||"").join("");return[f,h.split(" ").filter(Boolean).map(o).join(" ")]}function d(p,f,h){let y=p-p%2,v=p%2;return y?t.reasons[y].replace(
"{}",()=>f)+(v&&y!==10?", in another spelling":""):v?`another spelling of '${f}'`:h?`alias '${f}'`:"name"}return{spelling:c,reason:d}}var jt=t=>`${ci(document.title).replace(/[^a-z0-9]+/g,"-").replace(/^-+|-+$/g,"").slice(0,60)||"entrepot"}.${t}`;function Wt(t,e){let n=document.createElement("\
a");n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e3)}var Ho=t=>t.startsWith("card:")?"party:"+D.get(t.slice(5)).uid:t;function Qn({about:t,box:e}){let n=t.slice(t.indexOf(":")+1);return t==="picture"?e&&e.length?"\
A box on the picture":"The picture":t.startsWith("party:")?V.has(n)?V.get(n)[0].name:"":t.startsWith("line:")?F.has(n)?`${k[F.get(n).source].name} → ${k[F.get(
n).target].name}`:"":Rt.claims[n]||T.some(o=>o.claims.includes(n))?"Claim "+n:""}var Pe=()=>z.notes.filter(t=>Qn(t)&&(t.page===""||t.page===Zt)),Qa=t=>t?Pe().filter(
e=>e.about===Ho(t)):[],pi=t=>!t.layout||t.layout===u.placed.kind;function Cf(){let t={file:!0,view:se(),by:z.by,notes:Pe().map(o=>({...o,page:""})),steps:z.steps.map(o=>({...o,page:""})),grown:Qe},e=JSON.stringify(t).replace(
/[<>&\u2028\u2029]/g,o=>"\\u"+o.charCodeAt(0).toString(16).padStart(4,"0")),n=Hs.map(([o,r])=>o.id==="left"?`<script type="application/json" id="left">${e}<\/scr\
ipt>`:r||o.outerHTML);return`<!DOCTYPE html>
<html lang="${Pt(qt.lang)}">
${document.head.outerHTML}
<body>
${n.join(`
`)}
</body>
</html>
`}function Tf(){m("save-left").addEventListener("click",()=>{Wt(jt("html"),new Blob([Cf()],{type:"text/html"})),x.unsaved=!1,m("save").open=!1,W("Saved as you l\
eft it: one file, with notes, story, places and filters")}),window.addEventListener("beforeunload",t=>{x.unsaved&&t.preventDefault()})}function ui(t,e,n=()=>!1){let o=new Map(t.map(f=>[f.id,f])),r=new Set(e.map(f=>f.id)),i=t.filter(f=>r.has(f.id)).map(f=>f.id),s=e.filter(f=>n(f.id)),a=e.filter(
f=>!o.has(f.id)&&!n(f.id)),c=s.length?i.slice(-s.length):[],d=!a.length&&s.every((f,h)=>f.id===c[h]),p=new Set(d?[]:s.map(f=>f.id));return{gone:[...o.keys()].filter(
f=>!r.has(f)||p.has(f)),fresh:d?a:[...a,...s],changed:e.filter(f=>{let h=o.get(f.id);return h&&!p.has(f.id)&&Object.keys(f).some(y=>h[y]!==f[y])})}}var hi=11.5,_a=11;function Uo(t,e,[,,n,o],r){let i=ue/r,s=n-6,a=Math.max(hi,i),c=t.text.join(" "),d=Math.floor((o-2)/(1.16*a)),p=a>hi?wt(c,s,a,Math.max(d,1),!1):
t.text;(d<1||a>hi&&p.join(" ")!==c)&&(p=[]);let f=p.map(v=>({words:v,size:a,soft:!1})),h=Math.max(_a,i),y=o-2-p.length*1.16*a;return(h===_a||y>=1.1*h&&pt(e,h,!1)<=
s)&&f.push({words:e,size:h,soft:!0}),f}var Go=t=>Math.max(14,1.16*t);function qo(t,[e,n,o,r]){let i=Math.max(64,...t.map(({words:a,size:c})=>pt(a,c,!1))),s=t.reduce(
(a,{size:c})=>a+Go(c),0);return[e,n,Math.min(o,i+14),Math.min(r,s+9)]}function Nf(t,e){let[,,n,o]=N(t),r=o-4-tl(t),i=Math.max(13,At/e),s=i<13.5?13:i,a=Math.max(1,Math.floor(r/(1.14*s))),c=s>13?wt(t.name,n-38,s,a,!0):t.text,d=Math.
max(11,ue/e),p=s===13?o-4:r,f=c.length*1.14*s+d+5<p;return[c,s,f&&pt(t.small,d,!1)<=n-38?d:0]}var tl=t=>g.pills[t.at].length?7:0;function el({ctx:t,c:e,look:n},o,r){
let[i,s,a,c]=N(o),d=i-a/2,p=s-c/2,f=et(o.id),h=f?e.faint:n(o.family),y=gt("card:"+o.id),v=Oe(o.id);ln(t,d,p,a,c,4),t.fillStyle=e.card,t.fill(),t.strokeStyle=y||
v||x.hover===o.id||o.end&&!f?e.mark:e.edge,t.lineWidth=y||v?3:o.end?1.6:1,t.stroke(),ln(t,d,p,5,c,2),t.fillStyle=h,t.fill(),an(t,w.looks[o.family].glyph,d+18,s,
5,h),t.textAlign="left",t.textBaseline="alphabetic";let[b,M,L]=Nf(o,r),S=M*1.154,O=s-(S*b.length+(L&&L+2))/2+M*.77+(M>13?tl(o)/2:0);t.font=kt(M,!0),t.fillStyle=
f?e.faint:e.ink;for(let C of b)t.fillText(C,d+32,O,a-38),O+=S;u.namesDrawn.push([o.id,M*r,b.join(" ")]),t.font=kt(L),t.fillStyle=f?e.faint:e.soft,L&&t.fillText(
o.small,d+32,O+.6*(L-11),a-38),Pf({ctx:t,c:e},o,r,f)}function Pf({ctx:t,c:e},n,o,r){let[i,s,a,c]=N(n),d=Math.max(8.5,ue/o),p=d+4.5,f=s-c/2+6,h=g.pills[n.at].map(
([O,C])=>[O,(C-10)*d/8.5+10,!0]),y=[],v=g.held.get(n.id),b=O=>pt(O,d,!0)+10;v&&y.push([`+${v}`,b(`+${v}`),!1]),To(n.id)&&y.push(["moved",b("moved"),!1]);let M=O=>O.
reduce((C,[,P])=>C+P+4,0),L=`${h.length} measures`;h.length>1&&M([...h,...y])>a&&h.splice(0,h.length,[L,b(L),!0]),t.font=kt(d,!0),t.textAlign="center",t.textBaseline=
"alphabetic";let S=i+a/2-6;for(let[O,C,P]of[...h,...y].reverse())ln(t,S-C,f-p,C,p,p/2),t.fillStyle=P?r?e.faint:e.pill:e.card,t.fill(),P||(t.strokeStyle=r?e.faint:
e.soft,t.lineWidth=1,t.stroke()),t.fillStyle=P?e["pill-ink"]:r?e.faint:e.soft,t.fillText(O,S-C/2,f-p/2+d*.36),S-=C+4}function nl({ctx:t,c:e},n,o){let{label:r}=u.
geometry[n.at];if(!r)return;let i=g.lines[n.at],s=Uo(n,i.small,r,o),[a,c,d,p]=qo(s,r),f=a-d/2,h=c-p/2,y=et(n.uid),v=gt("line:"+n.uid),b=[[f+d-3,h+1],[f-1,h-1]],
M=s.length?b:[[a+8,c+8],[a,c-10]];s.length&&(ln(t,f,h,d,p,7),t.fillStyle=e.ground,t.fill(),t.strokeStyle=v||x.hover===n.uid?e.mark:e.edge,t.lineWidth=v?2.4:1,(i.
known==="unknown"||i.known==="proposed")&&t.setLineDash([2,3]),t.stroke(),t.setLineDash([])),t.textAlign="center",t.textBaseline="alphabetic";let L=c-s.reduce((S,{
size:O})=>S+Go(O),0)/2;for(let{words:S,size:O,soft:C}of s)t.font=kt(O),t.fillStyle=y?e.faint:C?e.soft:e.ink,t.fillText(S,a,L+.93*O,d-4),L+=Go(O);if(t.strokeStyle=
t.fillStyle=y?e.faint:e.ink,i.partial&&(t.font=kt(Math.max(15,ue/o),!0),t.textAlign="right",s.length||jf(t,e,a+8,c+6),t.fillText("…",...M[0])),i.denied){let[S,
O]=M[1];t.beginPath(),t.arc(S,O,7,0,7),t.fillStyle=e.card,t.fill(),t.lineWidth=1,t.stroke(),t.lineWidth=1.6,t.beginPath(),t.moveTo(S-3,O-3),t.lineTo(S+3,O+3),t.
moveTo(S+3,O-3),t.lineTo(S-3,O+3),t.stroke()}u.weakest.has(n.uid)&&Wf({ctx:t,c:e},a,h+p,"weakest step",o)}function jf(t,e,n,o){let r=t.fillStyle;t.fillStyle=e.ground,
t.fillRect(n-17,o-5,18,10),t.fillStyle=r}function Wf({ctx:t,c:e},n,o,r,i){let s=Math.max(9,ue/i);t.font=kt(s,!0);let a=t.measureText(r).width+10;ln(t,n-a/2,o-3,
a,s+4,s/2+2),t.fillStyle=e.mark,t.fill(),t.fillStyle=e.ground,t.textAlign="center",t.textBaseline="alphabetic",t.fillText(r,n,o-1+s*.86)}function ol({ctx:t,c:e},n){
let o=g.lines[n.at],r=u.geometry[n.at],i=w.widths[o.weight],a=et(n.uid)?e.faint:g.focus||x.hover===n.uid?e.mark:e.line;o.change&&o.change!=="went"&&(t.strokeStyle=
Do(o.change,e===w.dark)+"55",t.lineWidth=i+7,t.stroke(r.path)),t.setLineDash(w.known[o.known][1]),t.strokeStyle=a,t.lineWidth=o.denied?i+3:i,t.stroke(r.path),o.
denied&&(t.strokeStyle=e.ground,t.lineWidth=i+.6,t.stroke(r.path)),t.setLineDash([]),t.fillStyle=a,t.beginPath(),No(t,r,i),t.fill()}function rl({ctx:t,c:e},n){let r=x.
saving||!u.frame?0:u.frame[0]+Le+8/n;u.placed.strips.forEach(([s,a,c],d)=>{d&&(t.fillStyle=e.band,t.fillRect(-4e3,a,2*4e3+u.placed.width,c-a)),s&&(t.font=kt(Math.
max(12,ue/n),!0),t.textAlign="left",t.textBaseline="alphabetic",t.fillStyle=e.soft,t.fillText(s,Math.max(0,r),a+21))}),t.font=kt(Math.max(10.5,ue/n),!0),t.textAlign=
"center",t.fillStyle=e.soft;for(let[s,a,c]of u.placed.headings)t.fillText(s,a,c)}var Zo=(t,e)=>!e||t[0]>e[0]&&t[0]<e[2]&&t[1]>e[1]&&t[1]<e[3],zf=t=>{let e=g.lines[t.at];return et(t.uid)?"faint":`${e.known}.${e.weight}.${e.denied?1:0}`};function Df(){
u.batches=new Map;for(let t of T){if(!g.drawn[t.at])continue;let e=zf(t),{from:n=[0,0],tip:o}=u.geometry[t.at];u.batches.has(e)||u.batches.set(e,{path:new Path2D,
lines:[]});let r=u.batches.get(e);r.path.moveTo(n[0],n[1]),r.path.lineTo(o[0],o[1]),r.lines.push(t)}}function il(t,{path:e,lines:n}){if(!x.saving)return t.stroke(
e);let o=document.createElement("canvas");[o.width,o.height]=[t.canvas.width,t.canvas.height];let r=re(o);r.setTransform(t.getTransform()),r.setLineDash(t.getLineDash()),
[r.strokeStyle,r.lineWidth]=[t.strokeStyle,t.lineWidth];for(let{at:i}of n){let{from:s=[0,0],tip:a}=u.geometry[i];r.beginPath(),r.moveTo(s[0],s[1]),r.lineTo(a[0],
a[1]),r.stroke()}t.save(),t.resetTransform(),t.drawImage(o,0,0),t.restore(),[o.width,o.height]=[0,0]}function sl(t,e){let{ctx:n,c:o,look:r}=t;if(u.batches||Df(),
!(x.moving&&ie&&w.limits.hide))for(let[s,a]of[...u.batches].sort(([c],[d])=>c==="faint"?-1:d==="faint"?1:0)){let c=s==="faint",[d,p,f]=s.split("."),h=c?.7:Math.
max(w.widths[p]*.55,g.focus?1.3/e:0);if(n.setLineDash(c||x.moving?[]:w.known[d][1]),n.strokeStyle=c?o.faint:g.focus?o.mark:o.line,n.globalAlpha=c?.6:ie&&!g.focus?
.45:.9,n.lineWidth=f==="1"?h+1.6:h,il(n,a),f==="1"&&(n.globalAlpha=1,n.strokeStyle=o.ground,n.lineWidth=h*.6,il(n,a)),n.globalAlpha=1,n.setLineDash([]),e>.5&&!c&&
!x.moving){n.fillStyle=g.focus?o.mark:o.line,n.beginPath();for(let y of a.lines)Zo(u.geometry[y.at].tip,u.frame)&&No(n,u.geometry[y.at],0);n.fill()}}let i=k.filter(
s=>g.cards[s.at]);if(e<.6&&i.length>100||x.moving&&i.length>1500)If(t,i,e);else for(let s of i){let[a,c,d]=N(s);Zo([a,c],u.frame)&&an(n,w.looks[s.family].glyph,
a,c,d/2,et(s.id)?o.faint:r(s.family))}for(let s of i){if(!(gt("card:"+s.id)||x.hover===s.id||Oe(s.id)||s.end))continue;let[a,c,d]=N(s);n.strokeStyle=o.mark,n.lineWidth=
2/Math.min(e,1),n.beginPath(),n.arc(a,c,d/2+3,0,7),n.stroke()}x.moving&&ie||Bf(t,e)}function If({ctx:t,c:e,look:n},o,r){let i=new Map;for(let a of o){let c=et(a.
id)?"":a.family;i.has(c)||i.set(c,[]),i.get(c).push(a)}let s=Math.max(4,1.6/r);for(let[a,c]of i){t.fillStyle=a?n(a):e.faint,t.beginPath();for(let d of c){let[p,
f]=N(d);Zo([p,f],u.frame)&&t.rect(p-s*.85,f-s*.85,s*1.7,s*1.7)}t.fill()}}var Ko={lines:-1,cards:[]};function Rf(){if(Ko.lines!==T.length||Ko.cards.length!==k.length){
let t=(e,n)=>R[n.at].length-R[e.at].length||e.at-n.at;Ko={lines:T.length,cards:[...k].sort(t)}}return Ko.cards}function Bf({ctx:t,c:e},n){let o=12/n,r=new Map,i=150/
n,s=ie?60:160,a=f=>(gt("card:"+f.id)||x.hover===f.id?4:0)+(f.end?2:0)+(g.focus&&!et(f.id)?1:0),c=Rf().filter(f=>g.cards[f.at]&&!et(f.id)&&Zo(N(f),u.frame)),d=c.
filter(a).sort((f,h)=>a(h)-a(f));t.font=kt(o,!0),t.textAlign="center",t.textBaseline="alphabetic";let p=0;for(let f of[...d,...c.filter(h=>!a(h))]){if(p>=s)break;
let[h,y,v]=N(f),b=f.text.length===1?f.text[0]:_t(f.name,30,C=>C.length),M=t.measureText(b).width,L=y-v/2-o*1.15,S=[h-M/2,L,h+M/2,L+o*1.1],O=[];for(let C=Math.floor(
S[0]/i);C<=Math.floor(S[2]/i);C++)for(let P=Math.floor(S[1]/i);P<=Math.floor(S[3]/i);P++)O.push(`${C},${P}`);if(!O.some(C=>(r.get(C)||[]).some(P=>S[0]<P[2]&&S[2]>
P[0]&&S[1]<P[3]&&S[3]>P[1]))){for(let C of O)r.set(C,[...r.get(C)||[],S]);t.lineWidth=o/4,t.strokeStyle=e.ground,t.strokeText(b,h,y-v/2-o*.3),t.fillStyle=e.ink,
t.fillText(b,h,y-v/2-o*.3),p+=1}}}function mi({c:t},e,n){let o=[];return Ff(o,t,e,n,!fn(e)),o}function gi({c:t,look:e},n,o){let r=[];return Hf(r,t,e,n,o),r}var wi=({c:t},e)=>Uf(e).map(n=>({...n,
fill:n.faint?t.faint:t.ink,halo:t.ground,wide:3/e}));function Ff(t,e,n,o,r){let i=g.lines[n[0].at],s=u.geometry[n[0].at],a=w.widths[i.weight]/o,c=n.some(O=>gt("\
line:"+O.uid)||x.hover===O.uid),d=r?e.faint:c||g.focus?e.mark:e.line,p=w.known[i.known][1].map(O=>O/o);n.some(O=>g.lines[O.at].denied)?t.push({d:s.d,stroke:d,width:a+
3/o,dash:p},{d:s.d,stroke:e.band,width:a+.6/o,dash:[]}):t.push({d:s.d,stroke:d,width:a,dash:p});let[h,y]=s.tip,[v,b]=s.way,M=9/o;if(jo(t,[h-v*M,y-b*M],s.way,7/o,
d),n.length<2||r)return;let[L,S]=yo(s);t.push({words:String(n.length),x:L,y:S+4/o,size:At/o,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground,wide:3/o})}function Hf(t,e,n,o,r){
let i=o.find(v=>!et(v.id))||o[0],[s,a]=N(i),d=o.every(v=>et(v.id))?e.faint:n(i.family),p=o.some(v=>gt("card:"+v.id)||x.hover===v.id||Oe(v.id)),f=(o.length>1?.66:
.5)*nn/r,y={place:[],town:[2.5,2]}[w.map.how[i.at]]||[1,1.6];t.push({round:[s,a,f],fill:e.card,stroke:p?e.mark:d,width:(p?2.6:1.4)/r,dash:y.map(v=>v/r)}),o.length<
2?t.push({glyph:w.looks[i.family].glyph,at:[s,a,f*.56],fill:d}):t.push({words:String(o.length),x:s,y:a+4/r,size:At/r,fill:d,bold:!0,anchor:"middle"})}function Uf(t){
let e=[...fe()],n=.7*nn/t,o=e.map(([,[p]])=>N(p)).map(([p,f])=>[p-n,f-n,p+n,f+n]),r=([,p])=>Math.max(...p.map(f=>(gt("card:"+f.id)||x.hover===f.id?4:0)+(et(f.id)?
0:2)+(f.end?1:0))),i=[],s=At/t,[a,,c]=x.saving||!u.frame?Xn():[u.frame[0]+Le+4/t,0,u.frame[2]-Le-4/t],d=([p,,,f],h)=>p==="start"?f<a?0:c-f:f+h>c?0:p==="end"?f+h-
a:f<a?0:h;for(let[p,f]of e.sort((h,y)=>r(y)-r(h)||h[0]-y[0])){let[h,y]=N(f[0]),v=_t(ka(p,f),60,C=>C.length),b=pt(v,s,!0),M=13/t,L=13/t,S=[["start",h+M,y,h+M],["\
end",h-M,y,h-M-b],["middle",h,y+M*1.4,h-b/2],["middle",h,y-M*1.4,h-b/2]],O=C=>d(C,b)>=b;for(let C of[...S.filter(O),...S.filter(P=>!O(P)&&d(P,b)>6*s)]){let[P,B,
U]=C,J=Fe(v,Math.min(b,d(C,b))+.01,s,!0),ot=pt(J,s,!0),Mt=P==="start"?B:P==="end"?B-ot:B-ot/2,Q=[Mt,U-L/2,Mt+ot,U+L/2];if(!o.some(Dt=>Q[0]<Dt[2]&&Q[2]>Dt[0]&&Q[1]<
Dt[3]&&Q[3]>Dt[1])){o.push(Q),i.push({words:J,x:B,y:U+s*.35,size:s,bold:!0,anchor:P,faint:f.every(Dt=>et(Dt.id))});break}}}return i}function al({ctx:t,c:e},n){u.
outline=u.outline||[new Path2D(w.map.outline),new Path2D(w.map.borders)],t.fillStyle=e.band,t.strokeStyle=e.edge,t.lineWidth=.8/n,t.fill(u.outline[0],"evenodd"),
t.stroke(u.outline[0]),t.stroke(u.outline[1])}var un=({ctx:t},e)=>e.forEach(n=>te(t,n)),_n={strokes:()=>T.filter(t=>g.drawn[t.at]).map(t=>[t]),lit:([t])=>!g.focus||!et(t.uid),seats:()=>k.filter(t=>g.cards[t.
at]),id:Rn,numbers:t=>[t.at],box:N,dim:t=>g.focus!==null&&et(t.id),under:rl,stroke:(t,[e])=>ol(t,e),between:(t,e,n)=>e.forEach(([o])=>nl(t,o,n)),seat:el,over:()=>{},
whole:!1},Gf={..._n,strokes:pe,lit:fn,seats:Tt,numbers:t=>t.members||[t.at],dim:oi,under:()=>{},stroke:(t,e,n)=>un(t,ti(t,e,n)),between:(t,e,n)=>un(t,ei(t,n)),seat:(t,e,n)=>un(
t,ni(t,e,n))},qf={..._n,strokes:Be,lit:fn,seats:()=>[...fe().values()],id:([t])=>Rn(t),numbers:t=>t.map(e=>e.at),box:([t],e)=>[...N(t).slice(0,2),nn/e,nn/e],dim:()=>!1,
under:al,stroke:(t,e,n)=>un(t,mi(t,e,n)),between:()=>{},seat:(t,e,n)=>un(t,gi(t,e,n)),over:(t,e)=>un(t,wi(t,e))},Kf={..._n,box:(t,e)=>{let[n,o,r,i]=N(t),s=2*Math.
max(4/e,1);return[n,o,r+s,i+s]},under:sl,stroke:()=>{},between:()=>{},seat:()=>{},whole:!0},Zf={wide:_n,tall:_n,near:Gf,map:qf,field:Kf},hn=()=>Zf[u.placed.kind],
Jf=2e3,Vf=()=>u.placed.kind==="field"&&k.length+T.length>Jf,zt=()=>u.placed&&!rt()&&!Vf()?hn():null,ll=(t,e)=>[...t.filter(n=>!e(n)),...t.filter(e)],cl=t=>ll(t.
strokes(),t.lit),Jo=t=>{let e=ll(t.seats(),n=>!t.dim(n));return u.placed.kind==="map"?e:ia(e)};function fl(t,e,n){if(t.under(e,n),t.whole)return;let o=cl(t);for(let r of o)
t.stroke(e,r,n);t.between(e,o,n);for(let r of Jo(t))t.seat(e,r,n);t.over(e,n)}function yi(t,e){let n=u.placed.kind==="map",o=n?mi:ti,r=n?gi:ni,i=hn();return[...cl(
i).flatMap(s=>o(t,s,e)),...u.placed.kind==="near"?ei(t,e):[],...Jo(i).flatMap(s=>r(t,s,e)),...n?wi(t,e):[]]}var pl=t=>u.placed.kind!=="map"&&l.pinned.has(Y(t));var Ut=new Map,mn=new Map,to=new Map,Vo=new Map;function vi(){if(x.pulled.length)return;Xf(zt());let t=[...Ut].map(([n,[,o,r]])=>({id:n,x:o,y:r})),e=[...mn].map(
([n,[o]])=>({id:n,from:to.get(o.source)||"",to:to.get(o.target)||""}));Ea(E,()=>{let n=dl(bt.nodes,ui(bt.nodes.get(),t,pl));dl(bt.edges,ui(bt.edges.get(),e));for(let o of n)
Aa(E,o)}),xi()}function Xf(t){for(let e of[Ut,mn,to,Vo])e.clear();if(t){for(let e of t.seats()){let n=t.id(e),[o,r]=t.box(e,1);Ut.set(n,[e,o,r]);for(let i of t.
numbers(e))to.set(i,n)}for(let e of t.strokes()){let n="line:"+e[0].uid;mn.set(n,e);for(let o of e)Vo.set(o.at,n)}}}function dl(t,{gone:e,fresh:n,changed:o}){return e.
length&&t.remove(e),n.length&&t.add(n),o.length&&t.update(o),[...n,...o]}function xi(){let t=Y(l.at),n=[...l.picked,...l.at.startsWith("card:")?[t]:[]].map(s=>to.
get(D.get(s)?.at)||"");l.at.startsWith("pack:")&&n.push(l.at);let o=l.at.startsWith("line:")?F.get(t):void 0,r={nodes:[...new Set(n)].filter(s=>Ut.has(s)).sort(),
edges:o&&Vo.has(o.at)?[Vo.get(o.at)]:[]},i=E.getSelection();String([i.nodes.sort(),i.edges])!==String([r.nodes,r.edges])&&E.setSelection(r,{highlightEdges:!1})}
function He(){vi(),E.redraw()}function ul(){u.placed.kind==="near"?I(pn,!0):I(()=>l.pinned.clear(),!0),$t(!0),vt(),W(u.placed.kind==="near"?"Laid out anew, in the same order":"What was moved\
 by hand was put back")}function gn(){x.noting||(x.joining="",at.length=0,x.shownSheet="",m("panel").hidden=!0,W(""),l.at||l.route>=0||l.picked.size||l.ends[0]?
I(()=>{[l.at,l.route,l.ends]=["",-1,["",""]],l.picked.clear()}):(g.focus=null,u.batches=null,He()))}function me(t){I(()=>{for(let e of t)l.hidden.add(e);l.at="",
l.picked.clear()}),m("panel").hidden=!0,x.shownSheet="",W(`${t.length===1?D.get(t[0]).name:t.length+" cards"} hidden; Ctrl-Z brings back`)}function Xo(t){let e=l.
folded.has(t);I(()=>e?l.folded.delete(t):l.folded.add(t));let n=g.held.get(t)||0;W(e?"Unfolded":n?`${n} folded away under ${D.get(t).name}`:"Nothing hangs on th\
is card alone"),l.at==="card:"+t&&it()}function eo(t){I(()=>{l.mode=t,l.eye=null}),t==="table"&&m("twin").focus({preventScroll:!0})}var hl=12,ml=0;function Yf(t){let e=new Map;for(let n of R[t.at]){let o=k[be(n,t)],r=l.hidden.has(o.id)||Qf(o);if(g.lines[n.at]===null||g.cards[o.at]||!r||!xt(o))
continue;let i=`${n.source===t.at?"out":"in"} ${n.relation}`;e.has(i)||e.set(i,new Map);let s=e.get(i);s.set(o,Math.max(s.get(o)??-1,g.lines[n.at].support??-1))}
return e}var Qf=t=>R[t.at].some(e=>l.folded.has(k[be(e,t)].id)),bi=t=>t.startsWith("in ")?`… ${t.slice(3)} it`:`it ${t.slice(4)} …`;async function ki(t){let e=new Map(
[...Yf(t)].map(([n,o])=>[n,{words:n,key:"",more:0,back:[...o].sort((r,i)=>i[1]-r[1]||(r[0].name<i[0].name?-1:1)).map(([r])=>r)}]));if(G){let n=k.filter(xt).map(
r=>r.uid),{roles:o}=await Ot("/api/roles",{uid:t.uid,drawn:[...new Set(n)]});for(let{key:r,relation:i,count:s}of o){let a=`${r.startsWith("in.")?"in":"out"} ${i}`;
e.set(a,{...e.get(a)||{words:a,back:[]},key:r,more:s})}}return[...e.values()].sort((n,o)=>o.back.length+o.more-n.back.length-n.more||(n.words<o.words?-1:1))}async function $i(t,e){
let n=e.back.slice(0,hl),o=e.back.length-n.length;if(n.length){I(()=>{for(let i of n){l.hidden.delete(i.id);for(let s of R[i.at])l.folded.delete(k[be(s,i)].id)}},
!0);let r=n.filter(i=>!g.cards[i.at]).length;W(`${n.length-r} more drawn`+(o+e.more?`; ${o+e.more} further ones: expand again`:"")+(r?`; ${r} are filtered out`:
"")),it()}else e.more&&await dn(t.uid,Math.min(hl,G.limit),e.key)}function gl(t){let e=A("div","","roles"),n=++ml;return ki(t).then(o=>{if(n!==ml&&!e.isConnected)
return;let r=o.reduce((i,s)=>i+s.back.length+s.more,0);e.append(A("span",r?"Expand:":G?"All its neighbours are drawn.":"All neighbours that this page holds are \
drawn.","small"));for(let i of o)e.append(q(`${bi(i.words)} (${i.back.length+i.more})`,()=>$i(t,i),"role"));G&&o.some(i=>i.more)&&e.append(q("Expand: the best o\
f all",()=>dn(t.uid),"role"))},o=>W(o.message)),e}function wl(t){let e=A("div","","actions");if(G&&t&&!t.startsWith("pack:")&&e.append(_f(t)),t.startsWith("pack:")&&e.append(q("Open in place",()=>Te(ft.get(t.slice(
5)))),q("Hide",()=>me(_e(ft.get(t.slice(5)))))),!t.startsWith("card:"))return e;let n=t.slice(5);for(let[o,r]of Oi(D.get(n)))e.append(q(o,r));return e.append(gl(
D.get(n))),l.pinned.has(n)&&e.append(q("Put back",()=>I(()=>l.pinned.delete(n),!0))),e}function _f(t){let e=A("a","Evidence page");return e.href="/e/"+encodeURIComponent(
t.startsWith("card:")?D.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)),e}var no=null;function Mi(t){let e=new Set([t.id]);for(let n of R[t.at])g.drawn[n.at]&&e.
add(k[n.source].id).add(k[n.target].id);I(()=>{for(let n of k)g.cards[n.at]&&!e.has(n.id)&&l.hidden.add(n.id);u.placed.kind==="near"&&(Io(),pn())},!0),$t(!0),vt(),
W(`Only ${t.name} and what is joined to it; Ctrl-Z brings the rest back`),it()}function tp(t){let e=no;if(no=null,G)return location.assign(`/routes?from=${encodeURIComponent(
e.uid)}&to=${encodeURIComponent(t.uid)}`);Ne(e.id,t.id),m("sheet").append(A("p",`Documented routes between the two are not worked out in a saved page. Whoever m\
ade this page can ask for those from ${e.name} (${e.uid}) to ${t.name} (${t.uid}).`,"caption"))}function ep(t){let e=[],n=new Set([t.at]);for(let r=t;w.near&&w.
near.parents[r.at]>=0;){let i=k[w.near.parents[r.at]],s=R[r.at].filter(a=>g.drawn[a.at]&&be(a,r)===i.at);if(!s.length||n.has(i.at))break;if(e.unshift(s.reduce((a,c)=>(g.
lines[c.at].support??-1)>(g.lines[a.at].support??-1)?c:a)),n.add(i.at),r=i,r.end)return e}let o=k.find(r=>r.end&&g.cards[r.at]);return o&&o!==t?Jn(o.id,t.id).way:
null}function Si(t){let e=k.find(i=>i.end),n=ep(t),o=(n||[]).map(i=>Yt(i)+(g.lines[i.at].denied?" (denied or disputed)":"")),r=t.end?`${t.name} is what this pic\
ture was asked about.`:n?`${t.name} is drawn because sources state: ${o.join("; ")}.`:`Nothing that is shown here joins ${t.name} to what the picture was asked \
about.`;at.length=0,he("",["Why it is near",e&&!t.end?`${t.name}, ${e.name}`:t.name,[],[],[["In one sentence",[[r]]],...n&&n.length?[["The relations that bring \
it in",n.map(i=>[Yt(i),"",g.lines[i.at].small,"line:"+i.uid])]]:[]]]),W(r)}function Oi(t){let e=t.id,n=u.placed.kind==="near"&&zn.get(t.at),o=[["Only this",()=>Mi(
t)],["Why near?",()=>Si(t)],["Route from here",()=>{no=t,W(`A route from ${t.name}: choose the other end, then "Route to here"`),it()}]];return no&&no!==t&&o.push(
["Route to here",()=>tp(t)]),o.push(["Connect to…",()=>Bo(e)],["Hide",()=>me([e])],[l.folded.has(e)?"Unfold":"Fold",()=>Xo(e)]),n&&l.open.has(n.id)&&o.push(["\
Close its group",()=>Te(n)]),l.pinned.has(e)&&o.push(["Put back",()=>I(()=>l.pinned.delete(e),!0)]),o}function yl(){let t=ht(Y(l.at)),e=u.placed.kind==="near"&&
t&&(t.members?t:zn.get(Number(t.at)));e&&Te(e)}var Ti={};st(Ti,{listCompare:()=>Ci,listen:()=>ap});var Li=()=>Object.keys(Et).map(t=>[t,T.filter(e=>g.drawn[e.at]&&g.lines[e.at].change===t)]);function Yo({change:t,was:e,...n}){if(t!=="changed")return t==="appe\
ared"?`not there ${Nt(l.against)}`:`no longer there: ${Nt(l.known)}`;let o=e,r=[];return o.weight!==n.weight&&r.push(`${w.bands[o.weight]||o.small} → ${w.bands[n.
weight]||n.small}`),o.known!==n.known&&r.push(`${w.known[o.known][0]} → ${w.known[n.known][0]}`),o.denied!==n.denied&&r.push(n.denied?"now denied or disputed":
"no longer denied or disputed"),r.join("; ")}function wn(){return!l.against||rt()?"":`Compared with ${Nt(l.against)}: `+Li().map(([t,e])=>`${Et[t][0]} ${Et[t][1]}\
 ${e.length}`).join(", ")+` relations; measures that began or ended: ${g.measures.length}.`}function oo(){if(!l.against)return W("Choose a date to compare with first");l.beside&&I(()=>{l.beside=!1});let t=d=>d.map(p=>[Yt(p),"",Yo(g.lines[p.at]),"line:"+
p.uid]),e={appeared:"Became public",changed:"Documented otherwise",went:"No longer counted"},n=Li().filter(([,d])=>d.length).map(([d,p])=>[`${e[d]} (${p.length}\
)`,t(p)]),o=g.measures.map(([d,p,f])=>[d.name,"",[...p.map(h=>`came: ${h}`),...f.map(h=>`ended: ${h}`)].join("; "),"party:"+d.uid]);o.length&&n.push([`Measures \
(${o.length})`,o]);let r=[["What it is",[["What became public between the two days, and what changed in how it is documented. It does not say when things happen\
ed."]]]],i=T.filter(d=>g.lines[d.at]&&ko(g.lines[d.at])).length,s=`The page does not carry both dates with this span for ${i} relations.`,a=i?[["Not compared",[
[s]]]]:[],c=["What changed",[["Nothing that is drawn here changed between the two."]]];he("",["Two dates",`${mt(l.against)} and ${l.known?mt(l.known):w.clock.all}`,
[],[],[...r,...n.length?n:[c],...a]]),W(wn())}function vl(){let{known:t}=w.clock,e=l.known?t.indexOf(l.known):t.length;if(e<1)return W("There is no earlier date\
 to compare with");let n=!l.against;I(()=>{[l.against,l.beside]=[n?t[e-1]:"",!1]}),n&&oo()}var ro=[236,58,34],Qo=t=>Date.parse(t)/864e5,yn=null;function op(){let{public:t,begun:e}=w.clock,n=[...t,...e].map(([c])=>Qo(c)).filter(Number.isFinite),o=Math.
min(...n),r=Math.max(...n),i=59,s=Math.max(r-o,1),a=c=>{let d=new Array(i).fill(0);for(let[p,f]of c)Number.isFinite(Qo(p))&&(d[Math.min(Math.floor((Qo(p)-o)/s*i),
i-1)]+=f);return d};return{first:o,last:r,long:s,bins:i,claims:a(t),begun:a(e)}}var Ei=t=>4+(Qo(t)-yn.first)/yn.long*(ro[0]-8),Ai=t=>new Date((yn.first+Math.min(
Math.max(t-4,0),ro[0]-8)/(ro[0]-8)*yn.long)*864e5).toISOString().slice(0,10);function rp(){let t=m("when"),[e,n,o]=ro,{claims:r,begun:i,bins:s}=yn=op(),a=tt("sv\
g",{viewBox:`0 0 ${e} ${n}`,role:"img","aria-label":ip()}),c=(e-8)/s,d=Math.max(...r,1),p=Math.max(...i,1);r.forEach((f,h)=>f&&a.append(tt("rect",{class:"claims",
x:$(4+h*c),width:$(c-.6),y:$(o-Math.max(f/d*30,1.5)),height:$(Math.max(f/d*30,1.5))}))),i.forEach((f,h)=>f&&a.append(tt("rect",{class:"begun",x:$(4+h*c),width:$(
c-.6),y:o+1,height:$(Math.max(f/p*10,1.5))}))),a.append(tt("line",{class:"rule",x1:4,x2:e-4,y1:o+.5,y2:o+.5}),tt("rect",{id:"brush",y:0,height:o+12,x:0,width:0})),
a.append(tt("text",{x:4,y:n-1},Ai(0).slice(0,4)),tt("text",{x:e-4,y:n-1,"text-anchor":"end"},Ai(e).slice(0,4))),t.replaceChildren(a,A("figcaption","Above: claim\
s by the day they became public. Below: measures by the day they began. Drag over it to compare two dates.")),sp(a)}function ip(){let t=e=>{let n=new Map;for(let[
o,r]of e)n.set(o.slice(0,4),(n.get(o.slice(0,4))||0)+r);return[...n].map(([o,r])=>`${o}: ${r}`).join(", ")};return`Claims by the year they became public: ${t(w.
clock.public)}. Measures by the year they began: ${t(w.clock.begun)||"none"}.`}function xl(){if(!w.clock.public.length)return;yn||rp();let t=[l.against,l.known||
w.clock.newest],[e,n]=l.against?t.map(Ei):[l.known?Ei(l.known):0,l.known?Ei(l.known)+1.5:0];m("brush").setAttribute("x",$(Math.min(e,n))),m("brush").setAttribute(
"width",$(Math.abs(n-e)))}function sp(t){let e=null,n=r=>(r.clientX-t.getBoundingClientRect().left)/t.getBoundingClientRect().width*ro[0],o=r=>w.clock.known.findLast(
i=>i<=r)||w.clock.known[0];t.addEventListener("pointerdown",r=>{e=n(r),t.setPointerCapture(r.pointerId)}),t.addEventListener("pointermove",r=>{e!==null&&(m("bru\
sh").setAttribute("x",$(Math.min(e,n(r)))),m("brush").setAttribute("width",$(Math.abs(n(r)-e))))}),t.addEventListener("pointerup",r=>{let i=[e,n(r)].sort((c,d)=>c-
d),[s,a]=i.map(Ai).map(o);e=null,I(()=>{l.known=a===w.clock.known.at(-1)?"":a,l.against=i[1]-i[0]>4&&s!==a?s:""}),l.against&&oo()})}function Ci(){let{known:t}=w.clock,e=l.known?t.indexOf(l.known):t.length,n=m("against");n.max=String(Math.max(e,0)),n.value=l.against?t.indexOf(l.against):e,n.disabled=
e<1;let o=l.against?Nt(l.against):"nothing";n.setAttribute("aria-valuetext",o),m("against-told").textContent=o,m("compare-tools").hidden=!l.against,m("beside").
setAttribute("aria-pressed",String(rt())),m("halves").hidden=!rt()||l.mode==="table",m("halves").dataset.across=Fn()?"yes":"no",m("half-earlier").textContent=l.
against?Nt(l.against):"",m("half-later").textContent=Nt(l.known),m("compare-told").textContent=wn(),xl()}function ap(){m("against").addEventListener("input",()=>I(
()=>{let t=Number(m("against").value);l.against=t<Number(m("against").max)?w.clock.known[t]:""},!1,"against")),m("beside").addEventListener("click",()=>{I(()=>{
l.beside=!l.beside}),$t(),vt()}),m("changes").addEventListener("click",oo),m("compare-off").addEventListener("click",()=>I(()=>{[l.against,l.beside]=["",!1]}))}var Ni={};st(Ni,{listen:()=>pp});var lp=t=>{let e=F.get(t);return e&&u.geometry[e.at].label?.[2]?e:null};function cp(t){if("relation"in t){let{small:i,known:s,denied:a,partial:c}=g.lines[t.at],
d=[t.source,t.target].map(f=>k[f].name).join(" → "),p=[w.known[s][0]];return a&&p.push("denied or disputed by somebody"),c&&p.push("not every party between th\
e two is named"),[d,`${t.label} · ${i}`,`${p.join("; ")}. Click opens the evidence.`]}let e=t.members?Xt(t):[t],n=e.flatMap(i=>R[i.at].filter(s=>g.drawn[s.at])),
o=`${n.length} ${n.length===1?"relation":"relations"} drawn`;if(t.members)return[ce(t),e.slice(0,6).map(i=>i.name).join("; ")+(e.length>6?"; …":""),`${o}. Cli\
ck opens the group in place.`];let r=g.pills[t.at].map(i=>i[0]).join(", ");return[t.name,t.small+(r?` · ${r}`:""),o]}function fp(t){let e=m("hover"),n=!t.buttons&&
t.target===sn&&x.hover?ht(x.hover)||lp(x.hover):null;if(!n||u.placed.kind==="map"||!m("card-menu").hidden)return void(e.hidden=!0);if(e.dataset.of!==x.hover||e.
hidden){let[r,i,s]=cp(n);e.replaceChildren(A("strong",r),A("span",i),A("span",s)),e.dataset.of=x.hover,e.hidden=!1}let o=m("stage").getBoundingClientRect();e.style.
left=`${Math.min(t.clientX-o.left+16,o.width-e.offsetWidth-6)}px`,e.style.top=`${Math.min(t.clientY-o.top+18,o.height-e.offsetHeight-6)}px`}function pp(){window.
addEventListener("mousemove",fp);let t=()=>{m("hover").hidden=!0};window.addEventListener("pointerdown",t,!0),j.addEventListener("pointerleave",()=>{m("hover").
hidden=!0})}var ms={};st(ms,{listen:()=>gd});var Bi={};st(Bi,{closeMenu:()=>io,listen:()=>gp,openMenu:()=>or});var bl=186,kl=(t,[e,n])=>{let[,o,r]=u.paperBoxes.find(i=>i[0]===t)||[t,e,n];return{note:t,dx:o-e,dy:r-n}},$l=([t,e])=>{let n=u.paperBoxes.findLast(([,o,r,i,s])=>Math.
abs(t-o)<=i/2&&Math.abs(e-r)<=s/2);return n?"note:"+n[0]:""},ji=t=>u.placed.kind==="map"?1/t:Math.min(Math.max(1,.92/t),2.5);function Ml(t){let e=t.about.slice(
t.about.indexOf(":")+1);if(t.about.startsWith("party:")){let o=(V.get(e)||[]).find(r=>g.cards[r.at]);return o&&N(o)[2]+1>1?N(o):null}let n=t.about.startsWith("l\
ine:")?F.get(e):T.find(o=>o.claims.includes(e)&&g.drawn[o.at]);return n&&g.drawn[n.at]&&$a(n)?xo(u.geometry[n.at]):null}function _o({c:t},e,n){let o=[],r=ji(e),
i=new Map;x.saving||(u.paperBoxes=[]);for(let s of Pe()){let a=Zs[s.colour],c={fill:a[n?1:0],edge:a[2],ink:t.ink,u:r};if(s.about==="picture"){pi(s)&&dp(o,s,c);continue}
let d=Ml(s);if(!d)continue;let p=(i.get(s.about)||0)+1;i.set(s.about,p);let f=[d[0]-d[2]/2+(p-1)*9*r,d[1]-d[3]/2];o.push({points:[[f[0]-5*r,f[1]-8*r],[f[0]+5*r,
f[1]-8*r],[f[0]+5*r,f[1]+4*r],[f[0],f[1]+r],[f[0]-5*r,f[1]+4*r]],fill:c.edge}),s.pinned&&Pi(o,s,c,s.layout===u.placed.kind&&s.place.length?s.place:null,d)}return o}
function dp(t,e,n){if(!e.box.length)return Pi(t,e,n,e.place,null);let[o,r,i,s]=e.box;t.push({box:[o-i/2,r-s/2,i,s,6],stroke:n.edge,width:2*n.u}),Pi(t,e,n,e.place.
length?e.place:null,e.box,!e.pinned)}function Pi(t,e,{fill:n,edge:o,ink:r,u:i},s,a,c=!1){let d=12*i,p=(bl-16)*i,f=wt(c&&e.tag||e.text,p,d,c?1:9,!1),h=e.tag&&!c?
[Fe(e.tag,p,d,!0)]:[],y=c?[]:[Fe(`${e.by}, ${mt(e.on)}`,p,11*i,!1)],v=bl*i,b=(f.length+h.length+y.length)*15*i+12*i,[M,L]=s||up(a||e.box,v,b,i,e.box.length>0),S=L-
b/2;a&&(Math.abs(M-a[0])>(v+a[2])/2+12*i||Math.abs(L-a[1])>(b+a[3])/2+12*i)&&!e.box.length&&t.push({d:`M${$(a[0])} ${$(a[1])}L${$(M)} ${$(L)}`,stroke:o,width:1.2*
i,dash:[3*i,3*i]}),t.push({box:[M-v/2,S,v,b,3*i],fill:n,stroke:o,width:1.2*i}),[...h.map(P=>[P,12,!0,r]),...f.map(P=>[P,12,!1,r]),...y.map(P=>[P,11,!1,r])].forEach(
([P,B,U,J],ot)=>t.push({words:P,x:M-v/2+8*i,y:S+(17+15*ot)*i,size:B*i,fill:J,bold:U,italic:ot>=h.length+f.length})),x.saving||u.paperBoxes.push([e.key,M,L,v,b])}
function up([t,e,n,o],r,i,s,a){if(a)return[t-n/2+r/2,e-o/2-i/2-4*s];let c=n/2+r/2+8*s,d=o/2+i/2+8*s,p=[[t,e+d],[t,e-d],[t+c,e],[t-c,e],[t+c,e+d],[t-c,e+d],[t+c,
e-d],[t-c,e-d]],f=k.filter(b=>g.cards[b.at]).map(N),h=T.filter(b=>g.drawn[b.at]).map(b=>u.geometry[b.at].label).filter(b=>b!==null),y=[...f,...h,...x.saving?[]:
u.paperBoxes.map(b=>b.slice(1))],v=([b,M])=>y.reduce((L,S)=>L+Math.max(0,(r+S[2])/2-Math.abs(b-S[0]))*Math.max(0,(i+S[3])/2-Math.abs(M-S[1])),0);return p.reduce(
(b,M)=>v(M)<v(b)?M:b)}function Sl(t,e,n){if(z.notes.length)for(let o of _o(t,e,n))te(t.ctx,o)}function tr([t,e,n,o]){let r=[[(t+n)/2,(e+o)/2,n-t,o-e]];for(let i of z.
notes.length?_o(Ht(null,!1),1,!1):[])i.box&&r.push([i.box[0]+i.box[2]/2,i.box[1]+i.box[3]/2,i.box[2]+16,i.box[3]+16]);return ut(r)}function Ol(){let t=[...new Set(
Pe().filter(e=>e.about==="picture"?pi(e):Ml(e)).map(e=>e.by))];return t.length?`Notes on the picture are the words of ${t.join(", ")}, and no sources.`:""}function zi({c:t},e,n){let o=[],r=ji(e),i=c=>Do(c,n),s=u.placed.kind==="near",a=u.placed.kind==="near"?pe():u.placed.kind==="map"?Be():T.filter(c=>g.drawn[c.at]).
map(c=>[c]);for(let c of a){let d=Object.keys(Et).map(M=>{let L=c.filter(S=>g.lines[S.at].change===M).length;return[M,L]}).filter(([,M])=>M),p=u.geometry[c[0].at],
f=u.placed.kind==="map"&&p.d?yo(p):xo(p);if(!d.length||!f)continue;let[[h]]=d,y=(w.widths[g.lines[c[0].at].weight]+6)*(u.placed.kind==="map"?r:1),v=p.label&&!s?
"":p.d||(p.from?`M${$(p.from[0])} ${$(p.from[1])}L${$(p.tip[0])} ${$(p.tip[1])}`:"");if(h!=="went"&&v&&o.push({d:v,stroke:i(h)+"55",width:y,dash:[]}),s&&h==="ap\
peared"&&d.length===1&&[c[0].source,c[0].target].some(M=>ii(k[M])))continue;let b=c.length===1?`${Et[h][0]} ${Et[h][1]}`:d.map(([M,L])=>Et[M][0]+L).join(" ");Wi(
o,t,b,f[0],f[1]+(f[3]||0)/2+2*r,i(h),r)}for(let c of k){let[d,p,f,h]=N(c);g.cards[c.at]&&f>40&&ii(c)&&o.push({box:[d-f/2-3,p-h/2-3,f+6,h+6,6],stroke:i("appeared"),
width:2*r})}for(let[c,d,p]of g.measures){let[f,h,y,v]=N(c),b=[...d.map(M=>`+ ${M}`),...p.map(M=>`− ${M}`)].join("  ");s?Wi(o,t,d.length?"+":"−",f+y/2,h,i(d.
length?"appeared":"went"),r):(u.placed.kind==="map"?y+v>=0&&w.map.marks[c.at]>=0:y)&&Wi(o,t,b,f,h+v/2-2*r,i(d.length?"appeared":"went"),r)}return o}function Wi(t,e,n,o,r,i,s){
let a=pt(n,11*s,!0)+10*s;t.push({box:[o-a/2,r-3*s,a,16*s,8*s],fill:e.card,stroke:i,width:1.2*s},{words:n,x:o,y:r+9*s,size:11*s,fill:i,bold:!0,anchor:"middle"})}
function Ll(t,e,n){if(l.against&&!rt())for(let o of zi(t,e,n))te(t.ctx,o)}function Di(){u.namesDrawn=[],u.weakest=new Set(l.route>=0&&g.routes[l.route]?g.routes[l.route].weakest:[])}function Ii(t,e,n){Ll(t,e,n),Sl(t,e,n)}function vn(t,e,n){
let o=Ht(t,e);Di(),t.save(),fl(hn(),o,n),Ii(o,n,e),t.restore()}function El(t){return Fn()?[j.clientWidth/4/t,0]:[0,j.clientHeight/4/t]}function Al(t,e,n,o,r){let[i,s]=El(e);for(let[a,c]of[[u.earlier,-1],[null,1]])t.save(),t.
beginPath(),i?t.rect(c<0?n.x-o:n.x,n.y-r,o,2*r):t.rect(n.x-o,c<0?n.y-r:n.y,2*o,r),t.clip(),t.translate(c*i,c*s),Ae(a,()=>vn(t,lt(),e)),t.restore()}function Cl([
t,e]){if(!rt())return[t,e,null];let[n,o]=El(E.getScale()),r=E.getViewPosition(),i=n?t<r.x:e<r.y;return[t+(i?n:-n),e+(i?o:-o),i?u.earlier:null]}var er=t=>{let e=j.getBoundingClientRect(),{x:n,y:o}=E.DOMtoCanvas({x:t.clientX-e.left,y:t.clientY-e.top});return Cl([n,o])};function xn(t){let[e,n,o]=er(t);return Ae(
o,()=>$l([e,n])||(zt()?hp(t):mp(e,n)))}function hp({clientX:t,clientY:e}){let n=j.getBoundingClientRect(),o={x:t-n.left,y:e-n.top};return E.getNodeAt(o)||E.getEdgeAt(
o)||""}var Ri=t=>6/(u.placed.kind==="map"?t:Math.max(t,.6));function mp(t,e){let n=E.getScale(),o=hn(),r=Jo(o).findLast(a=>xe([t,e,0,0],o.box(a,n)));if(r)return o.
id(r);let[i,s]=["",Ri(n)];for(let[a]of o.strokes()){let c=vo(u.geometry[a.at],t,e,s);c<s&&([i,s]=["line:"+a.uid,c])}return i}var nr=t=>{let e=de([t.slice(5)])[0]||
[...u.geometry[F.get(t.slice(5)).at].tip,0,0],n=E.canvasToDOM({x:e[0],y:e[1]}),o=j.getBoundingClientRect();return{x:o.left+n.x,y:o.top+n.y}};function or(t,e){let n=m("card-menu"),{x:o,y:r}=e||nr("card:"+t.id),i=m("stage").getBoundingClientRect(),s=c=>(c.setAttribute("role","menuitem"),c.addEventListener(
"click",io),c);n.setAttribute("aria-label",`${t.name}: what to do`),n.replaceChildren(...Oi(t).map(([c,d])=>s(q(c,d)))),ki(t).then(c=>{n.hidden||(n.append(...c.
map(d=>s(q(`Expand: ${bi(d.words)} (${d.back.length+d.more})`,()=>$i(t,d))))),a())},c=>W(c.message)),n.hidden=!1;let a=()=>{n.style.left=`${Math.max(4,Math.min(
o-i.left,i.width-n.offsetWidth-4))}px`,n.style.top=`${Math.max(4,Math.min(r-i.top,i.height-n.offsetHeight-4))}px`};a(),n.firstElementChild.focus({preventScroll:!0})}
function io(){m("card-menu").hidden||(m("card-menu").hidden=!0,j.focus({preventScroll:!0}))}function gp(){m("card-menu").addEventListener("keydown",t=>{let e=[...m(
"card-menu").children],n=e.indexOf(document.activeElement),o={ArrowDown:1,ArrowUp:-1}[t.key];o&&e[(n+o+e.length)%e.length].focus(),(o||t.key==="Escape"||t.key===
"Tab")&&t.preventDefault(),(t.key==="Escape"||t.key==="Tab")&&io(),t.stopPropagation()}),window.addEventListener("pointerdown",t=>{m("card-menu").contains(oe(t))||
(m("card-menu").hidden=!0)},!0),j.addEventListener("contextmenu",t=>{let e=xn(t);!e.startsWith("card:")||u.placed.kind==="map"||(t.preventDefault(),or(D.get(e.slice(
5)),{x:t.clientX,y:t.clientY}))})}var Ui={};st(Ui,{boxAround:()=>sr,boxMode:()=>so,closeNote:()=>Ue,listNotes:()=>Hi,listen:()=>vp,moveNote:()=>lr,newBox:()=>ar,noteHere:()=>ir,notesPart:()=>Fi,
writeNote:()=>je});var Tl=()=>[...document.querySelectorAll("input[name=colour]")];function je(t){x.noting=t,m("panel").hidden=!1,m("noting").hidden=!1,m("noting-about").textContent=
`Note on: ${Qn(t)}`,m("note-text").value=t.text,m("note-tag").value=t.tag,m("note-by").value=t.by||z.by,m("note-pinned").checked=t.pinned;for(let e of Tl())e.checked=
e.value===t.colour;m("note-drop").hidden=!z.notes.some(e=>e.key===t.key),m("panel").scrollTop=0,m("note-text").focus()}var rr=(t,e)=>({key:Vs("n"),about:t,text:"",
by:"",on:Dn(),colour:"yellow",tag:"",pinned:!1,page:t==="picture"?Zt:"",layout:"",place:[],box:[],...e});function ir(){let t=x.shownSheet||l.at;if(t)return je(rr(
Ho(t)));let{x:e,y:n}=E.getViewPosition();je(rr("picture",{pinned:!0,layout:u.placed.kind,place:[Z(e),Z(n)]}))}function Ue(){x.noting=null,m("noting").hidden=!0,
!x.shownSheet&&!l.ends[1]&&(m("panel").hidden=!0),j.focus({preventScroll:!0})}function wp(t){ve(()=>{z.notes=z.notes.filter(e=>e.key!==t.key)}),it(),W("Note rem\
oved; Ctrl-Z brings it back")}function sr(){let t=l.at.startsWith("card:")?[l.at.slice(5)]:g.focus??[],e=de(l.picked.size?l.picked:t).filter(s=>s[2]);if(!e.length)
return so(!x.boxOn);let[n,o,r,i]=ut(e);ar([n-14,o-20],[r+14,i+14])}function so(t){x.boxOn=t,m("box-add").setAttribute("aria-pressed",String(t)),j.style.cursor=t?
"crosshair":"default",t&&W("Drag over the picture to draw a box")}function ar([t,e],[n,o]){so(!1),je(rr("picture",{layout:u.placed.kind,box:[(t+n)/2,(e+o)/2,Math.
abs(n-t),Math.abs(o-e)].map(Z)}))}function lr(t,e){z.notes=z.notes.map(n=>n.key===t?{...n,layout:u.placed.kind,place:e.map(Z)}:n)}function yp(t,e,n){let o=u.paperBoxes.
find(r=>r[0]===t);o&&ve(()=>lr(t,[o[1]+e,o[2]+n]),"nudge")}function Fi(t){let e=Qa(t),n=A("div","","notes-of");if(!t)return n;n.append(q("Write a note",()=>je(rr(
Ho(t))))),e.length&&n.append(A("h3","Notes of analysts, no sources"));for(let o of e)n.append(Nl(o));return n}function Nl(t){let e=q("",()=>je(t),"note-row");e.
dataset.colour=t.colour,e.dataset.note=t.key,e.addEventListener("keydown",o=>{!o.altKey||!jn[o.key]||(o.preventDefault(),yp(t.key,{ArrowLeft:-20,ArrowRight:20}[o.
key]||0,{ArrowUp:-20,ArrowDown:20}[o.key]||0),m("notes-list").querySelector(`[data-note="${t.key}"]`).focus())}),t.tag&&e.append(A("strong",t.tag+": "));let n=t.
clock?` (${t.clock})`:"";return e.append(A("span",t.text),A("small",`${Qn(t)}; ${t.by}, ${mt(t.on)}${n}${t.pinned?"; pinned":""}`)),e}function Hi(){let t=Pe(),e=t.
map(n=>{let o=A("li");return o.append(Nl(n)),o});m("notes-list").replaceChildren(...e),m("notes-told").textContent=t.length?"":"None yet: n writes one on what i\
s chosen, b draws a box."}function vp(){m("noting").addEventListener("submit",t=>{t.preventDefault();let e=Ee(m("note-text").value,2e3),n=Ee(m("note-by").value,
100);if(!e||!n)return W("A note needs words and the name of its author");let o={...x.noting,text:e,tag:Ee(m("note-tag").value,100),by:n,pinned:m("note-pinned").
checked,colour:Tl().find(r=>r.checked)?.value};o.text!==x.noting.text&&(o.on=Dn()),z.by=n,ve(()=>{z.notes=[...z.notes.filter(r=>r.key!==o.key),o]}),Ue(),it(),W(
`Noted on ${Qn(o)}`)}),m("note-drop").addEventListener("click",()=>{let t=x.noting;Ue(),wp(t)}),m("note-cancel").addEventListener("click",Ue),m("noting").addEventListener(
"keydown",t=>{t.stopPropagation(),t.key==="Escape"&&Ue()}),m("note-add").addEventListener("click",ir),m("box-add").addEventListener("click",()=>sr())}var Ki={};st(Ki,{lasso:()=>bn,listen:()=>Fp});var qi={};st(qi,{followPulled:()=>fr,listen:()=>Tp});function Gi(t,e){let n=Math.abs(e[0]-t[0])>(t[2]+e[2])/2+8,o=n?e[0]>t[0]?1:-1:t[0]<u.placed.width/2?-1:1,r=t[0]+o*t[2]/2,i=n?e[0]-o*e[2]/2:e[0]+o*e[2]/2,s=i-r,a=o*
48,c=n?[r+.7*s,t[1],i-.55*s,e[1]]:[r+a,t[1],i+a,e[1]],d=[r,t[1],...c,i,e[1]],p={d:`M${$(r)} ${$(t[1])}C${[...c,i,e[1]].map($).join(" ")}`,tip:[i,e[1]],way:[n?o:
-o,0],curve:d};return{...p,label:[...Vt(p,.5),0,0]}}function Pl(){let t=new Map,e=new Map,n=new Map,o=p=>(e.has(p)||(e.set(p,N(p)),n.set(p,Me(p))),p);for(let p of T){
let f=o(X(k[p.source])),h=o(X(k[p.target])),y=`${f.id}>${h.id}`;t.has(y)||t.set(y,{source:f,target:h,lines:[]}),t.get(y).lines.push(p)}let r=[...t.values()],i=xp(
r,e,n),s=new Map,a=p=>!p.members&&w.near.quiet[p.at]===1,c=r.filter(({source:p,target:f})=>p!==f&&n.get(p)===n.get(f)&&!a(p)&&!a(f)).sort((p,f)=>Math.abs(e.get(
p.source)[1]-e.get(p.target)[1])-Math.abs(e.get(f.source)[1]-e.get(f.target)[1])).slice(0,St.bows),d=(p,f)=>a(p)&&w.near.parents[$e(p)]!==$e(f)&&!(f.members||[]).
includes(w.near.parents[$e(p)]);u.unrouted=new Set;for(let p of r){let{source:f,target:h}=p,y=e.get(f),v=e.get(h),b=n.get(h)-n.get(f),M=l.pinned.has(f.id)||l.pinned.
has(h.id),L=t.has(`${h.id}>${f.id}`)?2.5:0,S=M?Gi(y,v):b?bp(p,y,v,i,L):kp(y,v,n.get(f)<0?-1:1),O=Math.abs(b)===1?!d(f,h)&&!d(h,f):c.includes(p);for(let C of p.lines)
s.set(C.at,{...S}),O||u.unrouted.add(C.at)}return s}function xp(t,e,n){let o=new Map,r=new Map;for(let{source:i,target:s}of t)for(let[a,c]of[[i,s],[s,i]]){let d=n.
get(c)-n.get(a);if(Math.abs(d)!==1)continue;let p=`${a.id}|${d}`;o.has(p)||o.set(p,{here:a,step_:d,others:new Map}),o.get(p).others.set(c,e.get(c)[1])}for(let{here:i,
step_:s,others:a}of o.values()){let c=[...a].sort((p,f)=>p[1]-f[1]),d=Math.min(12,e.get(i)[3]*.74/Math.max(c.length-1,1));c.forEach(([p],f)=>r.set(`${i.id}|${s}\
|${p.id}`,(f-(c.length-1)/2)*d))}return r}function bp({source:t,target:e},n,o,r,i){let s=o[0]>n[0]?1:-1,a=n[0]+s*n[2]/2,c=o[0]-s*o[2]/2,d=c-a,p=n[1]+(r.get(`${t.
id}|${s}|${e.id}`)||0)+i*s,f=o[1]+(r.get(`${e.id}|${-s}|${t.id}`)||0)+i*s;return Wr(a,p,[a+.7*d,p,c-.55*d,f],c,f,[s,0])}function kp(t,e,n){let o=t[0]+n*t[2]/2,r=e[0]+
n*e[2]/2,i=n*Math.min(20+.2*Math.abs(e[1]-t[1]),.62*St.gutter)/.75;return Wr(o,t[1],[o+i,t[1],r+i,e[1]],r,e[1],[-n,0])}function jl(t){let e=u.placed.kind==="near"&&u.routed.get(t.at);if(e)return e;let n=u.placed.paths,o=u.placed.kind!=="map"&&[t.source,t.target].some(s=>l.pinned.
has(X(k[s]).id));if(n&&n[t.at]&&!o){let[s,a,c,d,p]=n[t.at],f=u.placed.labels;return{d:s,tip:[a,c],way:[d,p],label:f?[f.x[t.at],f.y[t.at],f.w[t.at],f.h[t.at]]:null}}
let r=N(k[t.source]),i=N(k[t.target]);return u.placed.kind==="field"?na(r,i):u.placed.kind==="near"?Gi(r,i):$p(t,r,i)}function $p(t,e,n){let o=u.placed.labels?[
0,0,u.placed.labels.w[t.at],u.placed.labels.h[t.at]]:null,r=u.placed.kind==="tall"?1:0;Math.abs(n[r]-e[r])<(e[2+r]+n[2+r])/2+30&&(r=1-r);let i=1-r,s=2+r,a=n[r]>=
e[r]?1:-1,c=[e[0],e[1]],d=[n[0],n[1]],p=R[t.source].filter(U=>U.source===t.source&&U.target===t.target||U.source===t.target&&U.target===t.source),f=(o?o[2+i]:16)+
8,h=(p.indexOf(t)-(p.length-1)/2)*f,y=U=>Math.max(Math.min(h/f*12,U[2+i]/2-8),8-U[2+i]/2);c[r]+=a*e[s]/2,d[r]-=a*n[s]/2,c[i]+=y(e),d[i]+=y(n);let v=[0,0],b=[(c[0]+
d[0])/2,(c[1]+d[1])/2];v[r]=a,b[i]=(e[i]+n[i])/2+h;let M=[...b],L=[...b],S=o?a*o[s]/2:0;M[r]-=S,L[r]+=S;let O=(U,J)=>{let ot=[...U],Mt=[...J];return ot[r]=Mt[r]=
(U[r]+J[r])/2,`C${$(ot[0])} ${$(ot[1])} ${$(Mt[0])} ${$(Mt[1])} ${$(J[0])} ${$(J[1])}`},C=`M${$(c[0])} ${$(c[1])}${O(c,M)}L${$(L[0])} ${$(L[1])}${O(L,d)}`,P=o&&
[b[0],b[1],o[2],o[3]];if(!t.by||!P||Mp(P))return{d:C,tip:d,way:v,label:P};let B=[c,M,L,d].map(U=>U.map($).join(" "));return{d:`M${B[0]}C${B[1]} ${B[2]} ${B[3]}`,
tip:d,way:v,label:null}}var Mp=t=>!k.some(e=>xe(t,N(e),2))&&!u.geometry.some(e=>e.label&&xe(t,e.label,2));function Wl(){u.routed=u.placed.kind==="near"&&fa()?Pl():
new Map,u.geometry=[];for(let t of T)u.geometry.push(jl(t));for(let t of u.geometry)t.d&&(t.path=new Path2D(t.d));u.batches=null}function cr(t){for(let e of(t.members||
[t.at]).flatMap(n=>R[n])){u.routed.delete(e.at);let n=u.geometry[e.at]=jl(e);n.d&&(n.path=new Path2D(n.d))}u.batches=null}var _=null;function Sp(t){if(_=null,!u.placed)return;fr();let e=E.getScale(),n=E.getViewPosition(),o=j.clientWidth/2/e+Le,r=j.clientHeight/2/e+Le;u.frame=[n.x-o,
n.y-r,n.x+o,n.y+r];let i=zt();rt()?Al(t,e,n,o,r):i?(Di(),_={parts:i,scale:e,p:Ht(t,lt()),plain:[],lit:[],lines:!1},i.under(_.p,e)):vn(t,lt(),e)}function Op(t){let e=mn.
get(t);if(!(!_||!e)){if(g.focus&&_.parts.lit(e))return _.lit.push(e);_.plain.push(e),_.parts.stroke(_.p,e,_.scale)}}function zl(){if(_.lines)return;_.lines=!0;let{
parts:t,p:e,scale:n,plain:o,lit:r}=_;for(let i of r)t.stroke(e,i,n);t.between(e,[...o,...r],n)}function Lp({id:t}){let e=()=>{!_||!Ut.has(t)||(zl(),_.parts.seat(
_.p,Ut.get(t)[0],_.scale))},[n,o]=Dl(t);return{drawNode:e,nodeDimensions:{width:n,height:o}}}function Ep(t){_&&(zl(),_.parts.over(_.p,_.scale),Ii(_.p,_.scale,lt())),
_=null,x.loop&&Cp(t,E.getScale())}var Dl=t=>{let e=zt();return e&&Ut.has(t)?e.box(Ut.get(t)[0],E.getScale()).slice(2):[0,0]};function Ap(t,e,n){let o=mn.get(t);
if(!o)return 1/0;let r=Ri(E.getScale());return vo(u.geometry[o[0].at],e,n,r)*10/r}function fr(){for(let t of x.pulled){let[e,n]=Ca(E,t);l.pinned.set(Y(t),[Z(e),
Z(n)]),cr(ht(Y(t)))}}function Cp(t,e){t.save(),t.strokeStyle=(lt()?w.dark:w.light).mark,t.lineWidth=1.5/e,t.setLineDash([6/e,4/e]),t.beginPath();let[[n,o],[r,i]]=[
x.loop[0],x.loop.at(-1)];for(let[s,a]of x.boxOn?[[n,o],[r,o],[r,i],[n,i],[n,o]]:x.loop)t.lineTo(s,a);t.stroke(),t.restore()}function Tp(){E.setOptions({nodes:{ctxRenderer:Lp}}),
bt.nodes.add({id:"card:",x:0,y:0}),bt.edges.add({id:"line:",from:"card:",to:"card:"}),Oa(E,{size:Dl,line:Op,far:Ap}),bt.edges.clear(),bt.nodes.clear(),E.on("bef\
oreDrawing",Sp),E.on("afterDrawing",Ep)}function Np(t){let e=w.map.marks[t[0].at],n=t.filter(i=>w.map.how[i.at]==="seat").length,o=t.map(i=>[i.name,"",i.small,"party:"+i.uid]),r=n?`The registers on fi\
le give no town for ${n===t.length?"them":`${n} of them`}: they are counted here, in the one mark of the country.`:"The addresses in registers on file name this\
 town.";at.length=0,he("",["On the map",`${w.map.names[e]}: ${t.length}`,[],[],[["What it is",[[r]]],["Who stands here",o]]]),W(`${t.length} stand at ${w.map.names[e]}`)}
function Bl(t){if(x.joining&&t.startsWith("card:"))return Ne(x.joining,t.slice(5));if(u.placed.kind==="map"&&t.startsWith("card:")&&Zr(D.get(t.slice(5))).length>
1)return Np(Zr(D.get(t.slice(5))));if(t.startsWith("note:"))return je(z.notes.find(e=>e.key===t.slice(5)));t.startsWith("pack:")?Te(ft.get(t.slice(5))):t?yt(t):
(l.at||l.route>=0||l.picked.size||l.ends[0])&&gn()}function Pp(t,e){Lt();let n=k.filter(o=>g.cards[o.at]&&oa(t,N(o).slice(0,2))).map(o=>o.id);l.picked=new Set(e?
[...l.picked,...n]:n),[l.at,l.route,l.ends]=["",-1,["",""]],bn(!1),K(),W(`${l.picked.size} picked`)}function bn(t){x.lassoOn=t,m("lasso").setAttribute("aria-pre\
ssed",String(t)),j.style.cursor=t?"crosshair":"default"}var nt=null,Il=!0;function jp(t){t!==Il&&E.setOptions({interaction:{dragNodes:t}}),Il=t}function Wp(t){let e=er(
t),n=xn(t),o=t.pointerType==="touch",r=u.placed.kind==="map";if(jp(!o&&!r),t.shiftKey||x.lassoOn||x.boxOn)x.loop=[e];else{if(o)return null;if(n.startsWith("note\
:"))return{id:n,spot:e,...kl(n.slice(5),e)};if(/^(card|pack):/.test(n)&&!r&&!zt()){let i=N(ht(n.slice(5)));return{id:n,spot:e,card:n.slice(5),dx:i[0]-e[0],dy:i[1]-
e[1]}}}return x.loop?{id:n,spot:e}:null}function zp(t){t.button!==0||t.target!==sn||(nt=Wp(t),nt&&(Object.assign(nt,{x:t.clientX,y:t.clientY,far:!1}),t.stopPropagation()))}
function Dp(t){if(!nt.far&&Math.hypot(t.clientX-nt.x,t.clientY-nt.y)>4&&(nt.far=!0,x.loop||Lt(),nt.before=ye()),!nt.far)return;let[e,n]=er(t);x.loop?x.loop.push(
[e,n]):nt.note?lr(nt.note,[e+nt.dx,n+nt.dy]):(l.pinned.set(nt.card,[Z(e+nt.dx),Z(n+nt.dy)]),cr(ht(nt.card))),E.redraw()}function Ip(t){if(!nt)return;let{id:e,far:n,
note:o,before:r}=nt;x.loop&&n&&x.boxOn?ar(x.loop[0],x.loop.at(-1)):x.loop&&n?Pp(x.loop,t.ctrlKey||t.metaKey):n?(o&&In(r),K(u.placed.kind!=="field")):t.target===
sn&&Bl(e),x.loop=nt=null,E.redraw()}function ao(t){t!==x.hover&&(x.hover=t,j.style.cursor=t?"pointer":"default",u.placed.kind==="near"&&vi())}function Rp(t){let e=ie&&
u.placed.kind==="field"&&T.length>6e3;if(t.target!==sn||t.buttons||e)return;let n=xn(t);zt()&&!n.startsWith("note:")||n.slice(5)!==x.hover&&(ao(n.slice(5)),E.redraw())}
function Bp(){let t=!1,e=({event:n})=>{Bl(xn({clientX:n.center.x,clientY:n.center.y})),xi()};E.on("click",n=>n.event.type==="tap"&&e(n)),E.on("hold",()=>{t=!0}),
E.on("release",n=>{t&&e(n),t=!1}),E.on("hoverNode",({node:n})=>ao(Y(n))),E.on("hoverEdge",({edge:n})=>ao(Y(n))),E.on("blurNode",()=>ao("")),E.on("blurEdge",()=>ao(
"")),E.on("dragStart",({nodes:n})=>{t=!1,x.moving=!0,x.pulled=n,n.length&&Lt()}),E.on("dragEnd",()=>{x.moving=!1;let n=x.pulled.length>0;fr(),x.pulled=[],Ce(),n?
K(u.placed.kind!=="field"):E.redraw()})}var Rl=0;function Fp(){Bp(),j.addEventListener("pointerdown",zp,!0),window.addEventListener("pointermove",t=>nt?Dp(t):Rp(
t)),window.addEventListener("pointerup",Ip),E.on("zoom",()=>{x.moving=!0,clearTimeout(Rl),Rl=setTimeout(()=>{x.moving=!1,Ce(),E.redraw()},160)})}var Qi={};st(Qi,{listDates:()=>Xi,listFilters:()=>Yi,listRoutes:()=>Vi,listen:()=>qp,step:()=>Ge});var Ji={};st(Ji,{listTallies:()=>Zi,listen:()=>Up});function Fl(t){let e=new Map;for(let[o,r]of t){let i=e.get(o);i||e.set(o,i=new Map);for(let s of r.length>1?new Set(r):r)i.set(s,(i.get(s)||0)+1)}let n=new Map;
for(let[o,r]of e)for(let[i,s]of r)n.set(`${o}.${i}`,s);return n}function Hl(t,e){let n=r=>t.get(`${e}.${r}`)||0;return[...t.keys()].filter(r=>r.startsWith(`${e}\
.`)).map(r=>r.slice(e.length+1)).sort((r,i)=>n(i)-n(r)||(r<i?-1:1))}var Gl=[["relation","Relation",()=>T.filter(t=>g.lines[t.at]),t=>[Re(t.relation)]],["voice","Who says so",()=>T.filter(t=>g.lines[t.at]),t=>g.lines[t.at].voices.
map(Re)],["country","Country",()=>k,t=>[Mo(t)]],["measure","Measure",()=>k,So]],Ul="";function*Hp(){for(let[t,,e,n]of Gl)for(let o of e())xt(o)&&(yield[t,n(o)]);
for(let t of k)xt(t)&&(yield["family",[t.family]]);for(let t of g.lines)!t||!xt(t)||(yield["known",[t.known]],yield["level",[t.level]],yield["weight",[t.support===
null?"none":t.weight]],t.denied&&(yield["mark",["denied"]]),t.partial&&(yield["mark",["partial"]]),yield["status",t.statuses],yield["source",t.sources])}function Zi(){
let t=[l.known,l.from,l.to,T.length,l.grown.length].join(" ");if(G&&Object.keys(G.opens).length||t===Ul)return;Ul=t;let e=Fl(Hp());for(let[n,o]of Gl){let r=Hl(e,
n),i="tally-"+n;if(r.length<2){m(i)&&m(i).remove();continue}if(!m(i)){let s=A("details","","more"),a=A("ul","","legend");s.id=i,s.append(A("summary",o),a),m("ta\
llies").append(s)}m(i).lastElementChild?.replaceChildren(...r.map(s=>{let a=A("li"),c=A("button");return c.type="button",c.dataset.filter=`${n}.${s}`,c.append(A(
"span",s)),a.append(c),a}))}for(let n of Kt("filter")){let o=n.querySelector(".count");o||n.append(o=A("span","","count")),o.textContent=String(e.get(n.dataset.
filter||"")||0)}}function Up(){m("filters").addEventListener("click",t=>{let e=oe(t).closest("button[data-filter]");e&&I(()=>{let n=e.dataset.filter||"";l.off.has(
n)?l.off.delete(n):l.off.add(n)})})}function Vi(){let t=m("routes");if(!t)return;t.replaceChildren();let e=$o()!==null;g.routes.forEach((n,o)=>{let r=A("li"),i=q("",()=>Gp(o));i.append(A("span",n.
mark,"rank"),A("span",n.way,"way"),A("span",n.score,"score"));for(let s of n.codes)i.append(A("span",s,"score"));n.drawn||i.append(A("span","not all of its step\
s are drawn on this page; a page that is made for this date has them","score")),i.append(A("span","Steps: "+n.spoken,"hidden")),i.setAttribute("aria-pressed",String(
l.route===o)),i.dataset.route=String(o),r.append(i),t.append(r)}),m("routes-told").textContent=!e&&G?qn.get(Kn(w.trace.items)):e?g.routes.length?"":`No document\
ed route for these dates. ${w.gap}`:"This page carries no routes for these two dates together. Move one of them back to its end, and the routes for the other ar\
e listed."}function Gp(t){let e=l.route===t;I(()=>{l.route=e?-1:t,[l.at,l.ends]=["",["",""]],l.picked.clear()}),m("panel").hidden=!0;let n=g.routes[l.route];if(!n)
return W("");W(`${n.way}: ${n.score}`),window.innerWidth<=760&&m("stage").scrollIntoView({block:"start"}),u.placed.kind!=="map"&&(window.innerWidth<=760||E.getScale()<
.6)&&si(n)}function Xi(){let{known:t,spans:e}=w.clock,n=m("known");n.max=t.length,n.value=l.known?t.indexOf(l.known):t.length;let o=Nt(l.known);n.setAttribute("\
aria-valuetext",o),m("known-told").textContent=o;for(let[r,i]of[["from",l.from],["to",l.to]])m(r).max=String(Math.max(e.length-1,0)),m(r).value=String(i),m(r).setAttribute(
"aria-valuetext",e.length?mt(e[i][0]):"");m("true-told").textContent=ma(),m("dates-reset").hidden=!Ie()&&!l.against,Ci(),m("earlier").disabled=t.length===0||l.known===
t[0],m("later").disabled=l.known===""}function Yi(){Zi();for(let n of Kt("filter"))n.setAttribute("aria-pressed",String(!l.off.has(n.dataset.filter||"")));m("le\
ast").value=String(l.least),m("least-told").textContent=l.least?`at least ${l.least.toFixed(2)}`:"any";let t=l.hidden.size,e=[`${g.cards.reduce((n,o)=>n+o,0)} o\
f ${k.length} cards`,`${g.drawn.reduce((n,o)=>n+o,0)} of ${T.length} lines`];m("counts").textContent=e.join(", ")+(t?`; ${t} hidden`:"")+(l.picked.size?`; ${l.picked.
size} picked`:""),u.placed.kind==="near"&&(m("counts").textContent+=`: ${Ma()}`),m("all").hidden=!(t||l.folded.size||l.off.size||l.least||l.picked.size),m("pick\
ed").hidden=l.picked.size===0}function Ge(t){let{known:e}=w.clock,n=l.known?e.indexOf(l.known):e.length,o=Math.min(Math.max(n+t,0),e.length);I(()=>{l.known=e[o]||
""}),W(`${m("known-told").textContent}: ${m("counts").textContent}`)}var lo=0;function ql(){lo?(clearInterval(lo),lo=0):(l.known||I(()=>{l.known=w.clock.known[0]||
""}),lo=setInterval(()=>l.known?Ge(1):ql(),900)),m("play").textContent=lo?"Stop":"Play"}function qp(){m("least").addEventListener("input",()=>I(()=>{l.least=Number(
m("least").value)},!1,"least")),m("known").addEventListener("input",()=>I(()=>{l.known=w.clock.known[Number(m("known").value)]||""},!1,"known"));for(let t of["f\
rom","to"])m(t).addEventListener("input",()=>I(()=>{l[t]=Number(m(t).value),l.from>l.to&&(l[t==="from"?"to":"from"]=l[t])},!1,"true"));m("dates-reset").addEventListener(
"click",()=>I(()=>{[l.known,l.from,l.to,l.against]=["",0,Xe().to,""]})),m("earlier").addEventListener("click",()=>Ge(-1)),m("later").addEventListener("click",()=>Ge(
1)),m("play").addEventListener("click",ql),m("all").addEventListener("click",()=>I(()=>{l.hidden.clear(),l.folded.clear(),l.off.clear(),l.picked.clear(),l.least=
0})),m("only-picked").addEventListener("click",()=>me(k.filter(t=>!l.picked.has(t.id)).map(t=>t.id))),m("hide-picked").addEventListener("click",()=>me([...l.picked]))}var us={};st(us,{editStep:()=>po,listStory:()=>wr,listen:()=>ud,playStory:()=>yr});var[Zl,Kp,Jl,Zp]=[2,3,4,5],Kl=4,_i=t=>`<FEFF${Array.from({length:t.length},(n,o)=>t.charCodeAt(o)).map(n=>n.toString(16).padStart(4,"0")).join("").toUpperCase()}\
>`;function Jp({title:t,image:e,wide:n,high:o},r,i){let s=n>o?[842,595]:[595,842],a=Math.min((s[0]-48)/n,(s[1]-48)/o),[c,d]=[n*a,o*a],p=`q ${c.toFixed(2)} 0 0 ${d.
toFixed(2)} ${((s[0]-c)/2).toFixed(2)} ${(s[1]-24-d).toFixed(2)} cm /I Do Q`;return[[`<< /Type /Page /Parent ${Zl} 0 R /MediaBox [0 0 ${s.join(" ")}] /Resources\
 << /XObject << /I ${r+2} 0 R >> >> /Contents ${r+1} 0 R >>`],[`<< /Length ${p.length} >>
stream
${p}
endstream`],[`<< /Type /XObject /Subtype /Image /Width ${n} /Height ${o} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${e.length} >>
stream
`,e,`
endstream`],[`<< /Title ${_i(t)} /Parent ${Jl} 0 R ${i}/Dest [${r} 0 R /Fit] >>`]]}function Vp(t,{title:e,subject:n}){let o=t.map((s,a)=>Zp+Kl*a),r=o.map(s=>`${s+
Kl-1} 0 R`),i=t.length>1?"/PageMode /UseOutlines ":"";return[[`<< /Type /Catalog /Pages ${Zl} 0 R /Outlines ${Jl} 0 R ${i}/Lang (en) /ViewerPreferences << /Disp\
layDocTitle true >> >>`],[`<< /Type /Pages /Kids [${o.map(s=>`${s} 0 R`).join(" ")}] /Count ${t.length} >>`],[`<< /Title ${_i(e)} /Subject ${_i(n)} /Creator (en\
trepot) >>`],[`<< /Type /Outlines /First ${r[0]} /Last ${r[r.length-1]} /Count ${t.length} >>`],...t.flatMap((s,a)=>{let c=a?`/Prev ${r[a-1]} `:"",d=a+1<t.length?
`/Next ${r[a+1]} `:"";return Jp(s,o[a],c+d)})]}function pr(t,e){let n=Vp(t,e),o=[],r=[],i=new TextEncoder,s=0,a=p=>{let f=typeof p=="string"?i.encode(p):p;o.push(
f),s+=f.length};a(`%PDF-1.7
`),n.forEach((p,f)=>{r.push(s),a(`${f+1} 0 obj
`),p.forEach(a),a(`
endobj
`)});let c=s,d=r.map(p=>`${String(p).padStart(10,"0")} 00000 n 
`).join("");return a(`xref
0 ${n.length+1}
0000000000 65535 f 
${d}trailer
<< /Size ${n.length+1} /Root 1 0 R /Info ${Kp} 0 R >>
startxref
${c}
%%EOF
`),o}function dr(t){let e={focus:g.focus,hover:x.hover,frame:u.frame};x.saving=!0,[x.hover,u.frame]=["",null],l.route<0&&!l.ends[0]&&(g.focus=null);try{return t()}finally{
x.saving=!1,g.focus=e.focus,x.hover=e.hover,u.frame=e.frame}}function Xp(t,e){let n=[],o=[...new Set(k.filter(i=>g.cards[i.at]).map(i=>i.family))],r=T.filter(i=>g.
drawn[i.at]);for(let i of o)n.push({glyph:w.looks[i].glyph,colour:w.looks[i][e?"dark":"light"],words:w.looks[i].label});for(let[i,[s,a]]of Object.entries(w.known))
r.some(c=>g.lines[c.at].known===i)&&n.push({dash:a,width:2.2,words:s});for(let[i,s]of Object.entries(w.bands))r.some(a=>String(g.lines[a.at].weight)===i&&g.lines[a.
at].support!==null)&&n.push({dash:[],width:w.widths[i],words:s});return r.some(i=>g.lines[i.at].denied)&&n.push({denied:!0,words:"denied or disputed by somebody"}),
r.some(i=>g.lines[i.at].partial)&&n.push({partial:!0,words:"not every party between the two is named"}),n}function Yp(t,e,n,o,r){let i=0,s=r+12;for(let a of n){
let c=30+pt(a.words,11,!1);i&&i+c>o&&([i,s]=[0,s+18]);let d=s-4;a.glyph?t.push({glyph:a.glyph,at:[i+11,d,5],fill:a.colour}):a.denied?(t.push({d:`M${$(i)} ${$(d-
2)}H${$(i+22)}M${$(i)} ${$(d+2)}H${$(i+22)}`,stroke:e.line,width:1,dash:[]}),Po(t,e,i+11,d,5.5)):a.partial?t.push({words:"…",x:i+11,y:d+2,size:15,fill:e.line,
bold:!0,anchor:"middle"}):t.push({d:`M${$(i)} ${$(d)}H${$(i+22)}`,stroke:e.line,width:a.width,dash:a.dash}),t.push({words:a.words,x:i+28,y:s,size:11,fill:e.ink}),
i+=c+16}return n.length?s+8:r}var co=(t="")=>`Known by: ${t||m("known-told").textContent}. True during: ${m("true-told").textContent}. ${wn()}`,ts=()=>[w.caveat,
u.placed.kind==="map"?w.map_note:"",u.placed.kind==="near"?Sa():"",Ol()].filter(Boolean).join(" ");function ur(t,e,n="",o=!1){let r=t?w.dark:w.light,i=[],s=[],a=18,
c=e-2*a,d=(h,y,v,b,M,L=!1)=>{for(let S of v?wt(v,c,b,999,L):[])y+=b*1.3,h.push({words:S,x:0,y:y-b*.3,size:b,fill:M,bold:L});return y},p=Yp(s,r,Xp(r,t),c,8);if(o)
return{head:i,foot:s,top:d(i,4,n,12,r.soft)+4,low:p+6,edge:a};let f=d(i,12,document.title,17,r.ink,!0);f=d(i,f+3,w.question,12,r.soft),f=d(i,f+2,co(n),11,r.soft)+
10,p=d(s,p+4,ts(),11,r.ink);for(let h of w.terms)p=d(s,p+2,h,10,r.soft);return{head:i,foot:s,top:f,low:p+14,edge:a}}var Qp=4e3;function _p(t,e,n,o){let i=[[l.against,u.earlier],[l.known,null]].map(([c,d])=>Ae(d,()=>en(c,()=>Vl(t,e,n/2,Nt(c),o)))),s=document.createElement("can\
vas");[s.width,s.height]=[i[0].width+i[1].width,Math.max(i[0].height,i[1].height)];let a=re(s);return a.fillStyle=(e?w.dark:w.light).ground,a.fillRect(0,0,s.width,
s.height),i.forEach((c,d)=>a.drawImage(c,d*i[0].width,0)),s}var ee=(t,e,n=8e3,o=!1)=>rt()?_p(t,e,n,o):Vl(t,e,n,"",o),kn=(t,e)=>Uint8Array.from(atob(t.toDataURL(
e,.93).split(",")[1]),n=>n.charCodeAt(0));function Vl(t,e,n,o,r){return dr(()=>{let[i,s,a,c]=tr(Qt()),d=a-i,p=c-s,f=2,h=u.placed.kind==="field"?Math.min(n,Qp):n,
y=Math.min(u.placed.kind==="map"?2400/d:t,h/d,h/p),v=Math.round(Math.max(d*y,640*f)),b=ur(e,v/f,o,r),M=document.createElement("canvas");M.width=v,M.height=Math.
max(Math.round(p*y+(b.top+b.low)*f),1);let L=re(M),S=b.top*f;L.fillStyle=(e?w.dark:w.light).ground,L.fillRect(0,0,M.width,M.height),L.save(),L.beginPath(),L.rect(
0,S,M.width,p*y),L.clip(),L.translate((M.width-d*y)/2,S),L.scale(y,y),L.translate(-i,-s),vn(L,e,u.placed.kind==="field"?Math.max(y,.6):u.placed.kind==="map"?y/f:
y),L.restore();for(let[O,C]of[[b.head,0],[b.foot,S+p*y]]){L.setTransform(f,0,0,f,b.edge*f,C);for(let P of O)te(L,P)}return M})}function td(t){let e=-1;for(let n of t){e^=n;for(let o=0;o<8;o++)e=e>>>1^(e&1?3988292384:0)}return~e>>>0}function Xl(t){let e=new TextEncoder,n=[],o=[],r=0,i=p=>{
let f=new DataView(new ArrayBuffer(p.reduce((y,[,v])=>y+v,0))),h=0;for(let[y,v]of p)v===2?f.setUint16(h,y,!0):f.setUint32(h,y,!0),h+=v;return new Uint8Array(f.buffer)};
for(let[p,f]of t){let h=typeof f=="string"?e.encode(f):f,y=e.encode(p),v=[[20,2],[2048,2],[0,2],[0,2],[33,2],[td(h),4],[h.length,4],[h.length,4],[y.length,2],[0,
2]];o.push(i([[33639248,4],[20,2],...v,[0,2],[0,2],[0,2],[0,4],[r,4]]),y);let b=[i([[67324752,4],...v]),y,h];n.push(...b),r+=b.reduce((M,L)=>M+L.length,0)}let s=o.
reduce((p,f)=>p+f.length,0),a=i([[101010256,4],[0,2],[0,2],[t.length,2],[t.length,2],[s,4],[r,4],[0,2]]),c=new Uint8Array(r+s+a.length),d=0;for(let p of[...n,...o,
a])c.set(p,d),d+=p.length;return c}var mr="http://schemas.openxmlformats.org/package/2006",_l="http://schemas.openxmlformats.org/officeDocument/2006/relationships",ns=['xmlns:a="http://schemas.op\
enxmlformats.org/drawingml/2006/main"',`xmlns:r="${_l}"`,'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'].join(" "),Mn=`<?xml version="1.\
0" encoding="UTF-8" standalone="yes"?>
`,$n=12700,[Sn,tc,On]=[960,540,36],Yl=62,Ql=124,ed=62,nd=230,od='<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>',rd=["\
dk1:1B2430","lt1:FFFFFF","dk2:44546A","lt2:FBFAF6","accent1:0F4C75","accent2:B4690E","accent3:2E7D5B","accent4:B23A1E","accent5:5B6B7A","accent6:1F77A4","hlink:\
0F4C75","folHlink:5B6B7A"],os=t=>Pt([...t].filter(e=>e>=" "&&e!=="￾"&&e!=="￿").map(e=>/[\ud800-\udfff]/u.test(e)?"�":e).join("")),ec=([t,e,n,o])=>`<a:xfrm\
><a:off x="${Math.round(t*$n)}" y="${Math.round(e*$n)}"/><a:ext cx="${Math.round(n*$n)}" cy="${Math.round(o*$n)}"/></a:xfrm>`;function hr(t,e,n,o,r,i){let s=n?`\
<p:ph type="${n}"/>`:"",a=i.map(p=>`<a:p><a:r><a:rPr lang="en" sz="${Math.round(r*100)}" dirty="0"/><a:t>${os(p)}</a:t></a:r></a:p>`).join(""),c=`<p:spPr>${ec(o)}\
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;return`<p:sp><p:nvSpPr><p:cNvPr id="${t}" name="${e}"/><p:cNvSpPr${n?"":' txBox="1"'}/><p:nvPr>${s}</p\
:nvPr></p:nvSpPr>${c}<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>${a}</p:txBody></p\
:sp>`}var fo=t=>`${Mn}<Relationships xmlns="${mr}/relationships">${t.map(([e,n,o])=>`<Relationship Id="${e}" Type="${n==="core-properties"?`${mr}/relationships/\
metadata`:_l}/${n}" Target="${o}"/>`).join("")}</Relationships>`;function id(){let t=rd.map(r=>r.split(":")).map(([r,i])=>`<a:${r}><a:srgbClr val="${i}"/></a:${r}\
>`).join(""),e=(r,i)=>`<a:${r}><a:latin typeface="${i}"/><a:ea typeface=""/><a:cs typeface=""/></a:${r}>`,n=r=>r.repeat(3),o='<a:solidFill><a:schemeClr val="phC\
lr"/></a:solidFill>';return`${Mn}<a:theme ${ns} name="entrepot"><a:themeElements><a:clrScheme name="entrepot">${t}</a:clrScheme><a:fontScheme name="entrepot">${e(
"majorFont","Georgia")}${e("minorFont","Arial")}</a:fontScheme><a:fmtScheme name="entrepot"><a:fillStyleLst>${n(o)}</a:fillStyleLst><a:lnStyleLst>${n(`<a:ln w="\
6350">${o}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${n("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${n(o)}</a:bgFill\
StyleLst></a:fmtScheme></a:themeElements></a:theme>`}var es=(t,e,n)=>`${Mn}<p:${t} ${ns}><p:cSld><p:spTree>${od}${e}</p:spTree></p:cSld>${n}</p:${t}>`;function sd(t){
let e=o=>{let r=(Sn-2*On)/o*2;return t.map(s=>Math.max(1,Math.ceil(s.length/r))).reduce((s,a)=>s+a,0)*o*1.2},n=[13,12,11,10].find(o=>e(o)<=Ql)??9;return{size:n,
high:Math.min(e(n),Ql)}}function ad(t){let e=tc-16,n=t.print.join(" · "),o=10*Math.ceil(n.length/nd),r=sd(t.answer),i=Yl+r.high+8,s=[Sn-2*On,e-o-8-i],a=Math.min(
s[0]/t.wide,s[1]/t.high),[c,d]=[t.wide*a,t.high*a],p=[(Sn-c)/2,i+(s[1]-d)/2,c,d],f=`<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture" descr="${os(t.spoken)}"/><p\
:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill\
><p:spPr>${ec(p)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,h=(v,b)=>[On,v,Sn-2*On,b],y=[hr(2,"Title","title",h(24,36),t.title.length>ed?
17:26,[t.title]),hr(3,"Answer","",h(Yl,r.high),r.size,t.answer),f,hr(5,"Sources","",h(e-o,o),8,[n])];return es("sld",y.join(""),"<p:clrMapOvr><a:masterClrMappin\
g/></p:clrMapOvr>")}var ld=(t,e)=>[[`ppt/slides/slide${e}.xml`,ad(t)],[`ppt/slides/_rels/slide${e}.xml.rels`,fo([["rId1","slideLayout","../slideLayouts/slideLay\
out1.xml"],["rId2","image",`../media/image${e}.png`]])],[`ppt/media/image${e}.png`,t.image]];function nc(t,e){let n=e.map((f,h)=>h+1),o=(f,h)=>`<Override PartNa\
me="/${f}" ContentType="application/vnd.openxmlformats-${h}+xml"/>`,r="officedocument.presentationml",i=[o("ppt/presentation.xml",`${r}.presentation.main`),o("p\
pt/slideMasters/slideMaster1.xml",`${r}.slideMaster`),o("ppt/slideLayouts/slideLayout1.xml",`${r}.slideLayout`),...n.map(f=>o(`ppt/slides/slide${f}.xml`,`${r}.s\
lide`)),o("ppt/theme/theme1.xml","officedocument.theme"),o("docProps/core.xml","package.core-properties")],s=hr(2,"Title","title",[On,24,Sn-2*On,36],26,["Title"]),
d=es("sldMaster",s,'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" \
accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>\
<a:lvl1pPr algn="l"><a:defRPr sz="2600" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleSty\
le><p:bodyStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:otherStyle></p:txStyles>'),
p=es("sldLayout",s,"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");return Xl([["[Content_Types].xml",`${Mn}<Types xmlns="${mr}/content-types"><Default Exten\
sion="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${i.join("")}</Types>`],["\
_rels/.rels",fo([["rId1","officeDocument","ppt/presentation.xml"],["rId2","core-properties","docProps/core.xml"]])],["docProps/core.xml",`${Mn}<cp:corePropertie\
s xmlns:cp="${mr}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${os(t)}</dc:title><dc:creator>entrepot</dc:creator><dc:langua\
ge>en</dc:language></cp:coreProperties>`],["ppt/presentation.xml",`${Mn}<p:presentation ${ns}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:\
sldMasterIdLst><p:sldIdLst>${n.map(f=>`<p:sldId id="${255+f}" r:id="rId${f+2}"/>`).join("")}</p:sldIdLst><p:sldSz cx="${Sn*$n}" cy="${tc*$n}"/><p:notesSz cx="68\
58000" cy="9144000"/></p:presentation>`],["ppt/_rels/presentation.xml.rels",fo([["rId1","slideMaster","slideMasters/slideMaster1.xml"],["rId2","theme","theme/th\
eme1.xml"],...n.map(f=>[`rId${f+2}`,"slide",`slides/slide${f}.xml`])])],["ppt/slideMasters/slideMaster1.xml",d],["ppt/slideMasters/_rels/slideMaster1.xml.rels",
fo([["rId1","slideLayout","../slideLayouts/slideLayout1.xml"],["rId2","theme","../theme/theme1.xml"]])],["ppt/slideLayouts/slideLayout1.xml",p],["ppt/slideLayou\
ts/_rels/slideLayout1.xml.rels",fo([["rId1","slideMaster","../slideMasters/slideMaster1.xml"]])],["ppt/theme/theme1.xml",id()],...e.flatMap((f,h)=>ld(f,h+1))])}function rs(){let t=ee(2,!1,3400,!0);return{title:document.title,answer:[`${w.question} ${co()}`.trim()],spoken:`${document.title}. ${w.question}`,print:[ts(),...w.
terms],image:kn(t,"image/png"),wide:t.width,high:t.height}}var is=t=>new Blob([nc(document.title,t)],{type:"application/vnd.openxmlformats-officedocument.presen\
tationml.presentation"}),oc=()=>is([rs()]);var ss=t=>`${t.by}, ${mt(t.on)}`,rc=t=>t.split(`
`).filter(Boolean);async function as(t){let e=Jt(t.view).grown.filter(n=>!Qe.some(o=>o[1]===n));for(let n of e)await Fo(n)}function ls(t){let e={...l};try{return z.
steps.map((n,o)=>(Object.assign(l,Jt(n.view)),K(!0),t(n,`${o+1}. ${n.title}`)))}finally{Object.assign(l,e),K(!0)}}async function gr(){let t={...l,grown:l.grown.
slice()};for(let e of z.steps)await as(e);Object.assign(l,t),K(!0)}function cd(){let t=m("twin-lines").closest("table")?.cloneNode(!0);return t.querySelectorAll(
"[id]").forEach(e=>e.removeAttribute("id")),t}var ic=()=>ls((t,e)=>{let n=A("section","","page"),o=document.createElement("img");return o.alt=e,o.src=ee(2,!1,3e3).
toDataURL("image/png"),n.append(A("h2",e),o,A("p",t.text),A("small",ss(t))),l.mode==="table"&&n.append(cd()),n});function fd(t,e,n){let i=[],s=12,a=(p,f,h,y=!1)=>{
for(let v of wt(p,t.width/2-36,f,999,y))s+=f*1.3,i.push({words:v,x:18,y:s-f*.3,size:f,fill:h,bold:y})};a(e,22,w.light.mark,!0),s+=4;for(let p of rc(n.text))a(p,
14,w.light.ink);a(ss(n),11,w.light.soft);let c=document.createElement("canvas");c.width=t.width,c.height=Math.ceil(s*2)+t.height;let d=re(c);d.fillStyle=w.light.
ground,d.fillRect(0,0,c.width,c.height),d.drawImage(t,0,c.height-t.height),d.scale(2,2);for(let p of i)te(d,p);return c}async function sc(){await gr();let t=ls(
(n,o)=>{let r=fd(ee(2,!1,3e3),o,n);return{title:o,image:kn(r,"image/jpeg"),wide:r.width,high:r.height}}),e={title:document.title,subject:w.question};return new Blob(
pr(t,e),{type:"application/pdf"})}async function ac(){return await gr(),is(ls((t,e)=>{let n=rs(),o=`${document.title}. ${w.question}`;return{...n,title:e,answer:[
...rc(t.text),co()],spoken:`${e}. ${t.text}`,print:[ss(t),o,...n.print]}}))}var ge=-1,cs=-1;function wr(){let t=z.steps;m("story").replaceChildren(...t.map((n,o)=>{let r=A("li"),i=q(n.title,()=>ps(o)),s=A("div","","steps");i.setAttribute(
"aria-pressed",String(ge===o));let a=(c,d,p,f=!1)=>{let h=q(c,p);h.setAttribute("aria-label",`${d}: ${n.title}`),h.disabled=f,s.append(h)};return a("↑","Earli\
er in the story",()=>lc(o,-1),o===0),a("↓","Later in the story",()=>lc(o,1),o===t.length-1),a("Change","Change the step",()=>po(o)),a("Remove","Remove the ste\
p",()=>ve(()=>{z.steps=t.filter((c,d)=>d!==o)})),r.append(i,s),r}));for(let n of["play","print","pdf","pptx"])m(`story-${n}`).disabled=t.length===0;m("story-pla\
y").textContent=ge<0?"Play":"Stop"}function po(t){cs=t;let e=z.steps[t]||{title:"",text:""};m("story-form").open=!0,m("step-title").value=e.title,m("step-text").
value=e.text,m("step-by").value=e.by||z.by,m("step-keep").textContent=t<0?"Add this view":"Change to these words and this view",m("step-title").focus()}function lc(t,e){
ve(()=>{let n=z.steps.slice();n.splice(t+e,0,...n.splice(t,1)),z.steps=n}),m("story").children[t+e].querySelector("button")?.focus()}function pd(t){Object.assign(
l,Jt(t.view)),x.lastKind="",K(!0),l.eye?E.moveTo({position:{x:l.eye[0],y:l.eye[1]},scale:l.eye[2]}):$t(),it()}async function ps(t){let e=z.steps[t];Lt(),ge=t,await as(
e),pd(e),m("telling").hidden=!1,m("telling-at").textContent=`${t+1} of ${z.steps.length}`,m("telling-title").textContent=e.title,m("telling-text").textContent=e.
text,m("telling-back").disabled=t===0,m("telling-next").disabled=t===z.steps.length-1}function ds(){ge=-1,m("telling").hidden=!0,wr()}var yr=()=>ge>=0?ds():z.steps.
length?ps(0):W("There is no story yet: s adds this view"),fs=t=>ge+t>=0&&ge+t<z.steps.length&&ps(ge+t);function dd(t){if(ge<0)return!1;let e={ArrowRight:1,PageDown:1,
ArrowLeft:-1,PageUp:-1}[t.key];if(e)fs(e);else if(t.key==="Escape")ds();else return!1;return t.preventDefault(),t.stopPropagation(),!0}function ud(){m("step-for\
m").addEventListener("submit",t=>{t.preventDefault();let e=Ee(m("step-title").value,100),n=Ee(m("step-by").value,100);if(!e||!n)return W("A step needs a title a\
nd the name of its author");Ce();let o={page:Zt,title:e,text:Ee(m("step-text").value,2e3),view:se(),by:n,on:Dn()};z.by=n,ve(()=>{z.steps=cs<0?[...z.steps,o]:z.steps.
map((r,i)=>i===cs?o:r)}),po(-1),m("story-form").open=!1,W(`${z.steps.length} ${z.steps.length===1?"step":"steps"} in the story`)}),m("step-form").addEventListener(
"keydown",t=>t.key!=="Escape"&&t.stopPropagation()),window.addEventListener("keydown",t=>oe(t).matches("textarea, input")||t.altKey||t.ctrlKey||t.metaKey||m("ke\
y-sheet").open||dd(t),!0),m("story-play").addEventListener("click",yr),m("telling-next").addEventListener("click",()=>fs(1)),m("telling-back").addEventListener(
"click",()=>fs(-1)),m("telling-stop").addEventListener("click",ds),m("story-print").addEventListener("click",async()=>{await gr(),x.toPrint=!0,window.print()}),
m("story-pdf").addEventListener("click",async()=>Wt(jt("pdf"),await sc())),m("story-pptx").addEventListener("click",async()=>Wt(jt("pptx"),await ac()))}function Ln(t,e){if(!t.length)return;e.push(Nr());let{view:n,own:o}=t.pop();Xs(o),hs(n)}function hs(t){let e=l.eye,n=l.mode,o=l.turn;Object.assign(l,Jt(t)),l.mode===
n&&l.turn===o&&(l.eye=e),x.lastKind="",K(!0),it()}function hd(t){let e=[...Tt().map(Rn),...T.filter(n=>g.drawn[n.at]).map(n=>"line:"+n.uid)];e.length&&yt(e[(e.indexOf(l.at)+t+e.length)%e.length])}function md(t){
let e=Y(l.at),n=N(D.get(e)),o=20,r={ArrowLeft:-o,ArrowRight:o}[t.key]||0,i={ArrowUp:-o,ArrowDown:o}[t.key]||0;I(()=>l.pinned.set(e,[Z(n[0]+r),Z(n[1]+i)]),!0,"nu\
dge")}var cc={"/":t=>{t.preventDefault(),m("search").focus()},t:()=>eo(l.mode==="table"?"picture":"table"),m:()=>w.map&&eo(l.mode==="map"?"picture":"map"),"?":()=>vr(),
n:t=>{t.preventDefault(),ir()},b:t=>{t.preventDefault(),sr()},s:t=>{t.preventDefault(),po(-1)},p:()=>yr(),k:()=>vl(),d:()=>m("theme").click(),l:()=>m("every").hidden||
m("every").click(),r:()=>m("turn").hidden||m("turn").click(),0:()=>m("fit").click(),"[":()=>Ge(-1),"]":()=>Ge(1),h:()=>l.picked.size?me([...l.picked]):ht(Y(l.at))&&
me(_e(ht(Y(l.at)))),e:()=>l.at.startsWith("card:")&&or(D.get(Y(l.at))),o:()=>l.at.startsWith("card:")&&Mi(D.get(Y(l.at))),w:()=>l.at.startsWith("card:")&&Si(D.get(
Y(l.at))),g:()=>yl(),y:()=>m("tidy").click(),f:()=>l.at.startsWith("card:")&&Xo(Y(l.at)),c:()=>l.at.startsWith("card:")&&(x.joining?Ne(x.joining,Y(l.at)):Bo(Y(l.
at))),x:()=>l.at.startsWith("card:")&&I(()=>l.picked.has(Y(l.at))?l.picked.delete(Y(l.at)):l.picked.add(Y(l.at)))},vr=()=>m("key-sheet").open?m("key-sheet").close():
m("key-sheet").showModal();function gd(){j.addEventListener("keydown",t=>{jn[t.key]?(t.preventDefault(),t.altKey&&l.at.startsWith("card:")&&u.placed.kind!=="map"?
md(t):hd(jn[t.key])):t.key==="Enter"&&x.shownSheet?m("sheet").focus():(t.key==="+"||t.key==="-")&&E.moveTo({scale:E.getScale()*(t.key==="+"?1.2:1/1.2)})}),m("ke\
ys-open").addEventListener("click",vr),m("keys-close").addEventListener("click",vr),document.addEventListener("keydown",t=>{if(m("key-sheet").open)return t.key===
"?"?vr():void 0;let e=oe(t).matches("input[type=search], textarea, input[type=text]");t.key==="Escape"?(io(),e&&(oe(t).value=""),m("hits").replaceChildren(),m("\
save").open=!1,bn(!1),so(!1),gn(),j.focus({preventScroll:!0})):(t.ctrlKey||t.metaKey)&&!e&&(t.key==="z"||t.key==="Z"||t.key==="y")?(t.preventDefault(),t.key==="\
z"&&!t.shiftKey?Ln(ae,le):Ln(le,ae)):!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&cc[t.key]&&cc[t.key](t)})}var gs={};st(gs,{listen:()=>kd});var ct=m("mini"),We=[168,112],fc=["bottom-left","bottom-right","top-right","top-left"],wd=["panel","map-note","telling"],yd=1e6,ze=1,xr=[0,0];function uc(){let t=E.
getScale(),{x:e,y:n}=E.getViewPosition(),o=j.clientWidth/t,r=j.clientHeight/t;return[e-o/2,n-r/2,e+o/2,n+r/2]}function pc(t){if(window.innerWidth<=760&&!m("pane\
l").hidden)return!0;let e=j.getBoundingClientRect(),[n,o]=[ct.offsetWidth+20,ct.offsetHeight+20],r=t.endsWith("left")?e.left:e.right-n,i=t.startsWith("top")?e.top:
e.bottom-o;return wd.map(m).filter(s=>!s.hidden).map(s=>s.getBoundingClientRect()).some(s=>s.left<r+n&&s.right>r&&s.top<i+o&&s.bottom>i)}function vd(t){let e=E.
getScale(),[n,o,r,i]=uc(),[s,a]=[ct.offsetWidth,ct.offsetHeight].map(p=>(p+20)/e),c=p=>{let f=p.endsWith("left")?n:r-s,h=p.startsWith("top")?o:i-a;return(pc(p)?
yd:0)+t.filter(([v,b,M,L])=>Math.abs(v-f-s/2)<(M+s)/2&&Math.abs(b-h-a/2)<(L+a)/2).length},d=ct.dataset.corner||fc[0];ct.dataset.corner=fc.reduce((p,f)=>c(f)<c(p)?
f:p,d),ct.hidden=pc(ct.dataset.corner)}var xd=()=>u.placed.kind==="map"?[...fe().values()].map(([t])=>t):k.filter(t=>g.cards[t.at]);function bd(){let t=u.placed&&
l.mode!=="table"&&j.clientWidth>0?xd():[],[e,n,o,r]=uc(),i=t.map(N),s=!i.some(([O,C,P,B])=>O-P/2<e-1||O+P/2>o+1||C-B/2<n-1||C+B/2>r+1);if(ct.hidden=s,s)return;x.
moving||vd(i);let[a,c,d,p]=ut(i),f=re(ct),h=2;ze=Math.min((We[0]-8)/(d-a),(We[1]-8)/(p-c)),xr=[(a+d)/2-We[0]/2/ze,(c+p)/2-We[1]/2/ze],[ct.width,ct.height]=[We[0]*
h,We[1]*h];let y=lt()?w.dark:w.light,v=(O,C)=>(O-xr[C])*ze;f.scale(h,h),t.forEach((O,C)=>{let[P,B,U,J]=i[C];f.fillStyle=w.looks[O.family][lt()?"dark":"light"],f.
fillRect(v(P-U/2,0),v(B-J/2,1),Math.max(U*ze,1.5),Math.max(J*ze,1.5))}),f.strokeStyle=y.mark,f.lineWidth=1.5;let[b,M,L,S]=[Math.max(v(e,0),1),Math.max(v(n,1),1),
Math.min(v(o,0),We[0]-1),Math.min(v(r,1),We[1]-1)];f.strokeRect(b,M,Math.max(L-b,3),Math.max(S-M,3))}function dc(t){if(!(t.buttons&1))return;let e=ct.getBoundingClientRect();
E.moveTo({position:{x:xr[0]+(t.clientX-e.left)/ze,y:xr[1]+(t.clientY-e.top)/ze}})}function kd(){E.on("afterDrawing",()=>{ie&&x.moving||bd()}),ct.addEventListener(
"pointerdown",t=>{ct.setPointerCapture(t.pointerId),dc(t)}),ct.addEventListener("pointermove",dc),ct.addEventListener("pointerup",Ce)}var vs={};st(vs,{listen:()=>Cd});var ws={};st(ws,{found:()=>kr,listen:()=>Ld});var{spelling:hc,reason:$d}=Ya(w.search),mc=0,br="";function Md(t){clearTimeout(mc),br=t.trim(),!(!G||br.length<2)&&(mc=setTimeout(async()=>{let e;try{e=await Ot(
"/api/search?q="+encodeURIComponent(br))}catch(o){return W(o.message)}if(e.query!==br)return;let n=e.found.filter(o=>!V.has(o.uid)).slice(0,10);for(let o of n){
let r=A("li","","live"),i=q(o.name,async()=>{if(Object.keys(G.opens).length)return location.assign("/around?x="+encodeURIComponent(o.uid));await dn(o.uid,0),V.has(
o.uid)&&yt("card:"+V.get(o.uid)[0].id)});i.append(A("small",`${o.small}; on file, not drawn: adds it`)),r.append(i),m("hits").append(r)}W(`${m("hits").children.
length} found, ${n.length} of them not drawn yet`)},220))}function kr(t){let e=t.trim(),n=hc(e),o=e.replace(/^IMO /,"").replace(/^INN /,"").toLowerCase(),r=[];if(!e)
return r;let i=x.index||=k.map(c=>c.keys.slice(0,c.named).map(hc));k.forEach((c,d)=>{let p=c.uid===e||c.uid===e.toLowerCase(),f=c.keys.slice(c.named,-1);if(p||f.
some(y=>y.toLowerCase()===o))return r.push([c,p?"uid":"number "+o,[-1,0,0,"",c.uid]]);let h=null;i[d].forEach((y,v)=>{let b=Xa(n,y);if(b<0)return;let M=b===0&&c.
keys[v]!==c.keys[0],L=[b,M?1:0,y[0].length,y[0],c.uid];(!h||fi(L,h[2])<0)&&(h=[c,$d(b,c.keys[v],M),L])}),h&&r.push(h)}),r.sort((c,d)=>fi(c[2],d[2])||c[0].at-d[0].
at);let s=new Set(r.map(([c])=>c.uid)),a=new Map;for(let[c]of r)for(let d of c.apart)!s.has(d)&&!a.has(d)&&a.set(d,c);for(let[c,d]of a)for(let p of V.get(c)||[])
r.push([p,`kept apart from ${d.keys[0]} by a decision`,[12]]);return r}function Sd(){let t=m("search").value,e=m("hits"),n=kr(t);if(e.replaceChildren(),!t.trim())
return g.focus=Lo(),W(""),He();for(let[o,r]of n.slice(0,12)){let i=A("li"),s=q(o.name,()=>x.joining?Ne(x.joining,o.id):Od(o));r!=="name"&&s.append(A("small","ma\
tched: "+r)),g.cards[o.at]||s.append(A("small",l.hidden.has(o.id)?"hidden: Show all brings it back":"filtered out at present")),i.append(s),e.append(i)}n.length>
12&&e.append(A("li",`${n.length-12} more: type more of the name`)),W(n.length?n.length+" found":"Nothing of that name is drawn here"),g.focus=new Set(n.map(([o])=>o.
id)),Md(t),u.batches=null,He()}function Od(t){yt("card:"+t.id),window.innerWidth<=760&&m("stage").scrollIntoView({block:"start"}),g.cards[t.at]&&l.mode!=="table"&&
Ba(t)}function Ld(){m("search").addEventListener("focus",()=>{window.innerWidth<=760&&m("search").scrollIntoView({block:"start"})}),m("search").addEventListener(
"input",Sd),m("search").addEventListener("keydown",t=>{if(t.key==="Enter"){let e=m("hits").querySelector("button");e&&e.click()}})}var gc=()=>k.filter(t=>g.cards[t.at]),ys=()=>T.filter(t=>g.drawn[t.at]),Ed=()=>u.placed.kind==="near"?pe():ys().map(t=>[t]),Ad=()=>ys().map(t=>u.geometry[t.at].
label);function Cd(){Object.assign(j,{spot:nr,hideLines:t=>{w.limits.hide=t},names:()=>u.namesDrawn,items:()=>({nodes:bt.nodes.get().map(({id:t,x:e,y:n})=>[t,e,
n]),edges:bt.edges.get().map(({id:t,from:e,to:n})=>[t,e,n]),chosen:E.getSelection()}),sized:t=>zt()?.box(Ut.get(t)[0],E.getScale()),at:(t,e)=>{let n=E.canvasToDOM(
{x:t,y:e});return[E.getNodeAt(n)||"",E.getEdgeAt(n)||""]},strokes:()=>u.placed.kind==="near"?pe().length:0,scale:()=>E.getScale(),choose:t=>yt(t),papers:()=>u.paperBoxes,
pixel:(t,e)=>{let n=E.canvasToDOM({x:t,y:e}),o=j.getBoundingClientRect();return[o.left+n.x,o.top+n.y]},measures:()=>Object.fromEntries(g.measures.map(([t,e,n])=>[
t.uid,[e,n]])),earlier:()=>u.earlier&&T.filter(t=>u.earlier?.drawn[t.at]).map(t=>t.uid),bounds:()=>Qt(),seats:()=>Tt().map(t=>[t.id,...N(t)]),paths:()=>Ed().map(
([t])=>[X(k[t.source]).id,X(k[t.target]).id,u.geometry[t.at].d]),labels:()=>Ad().filter(t=>t&&t[2]),boxes:()=>gc().map(t=>[t.id,...N(t)]),named:t=>(k.find(e=>e.
name===t)||{}).id,found:t=>kr(t).map(([e,n])=>[e.uid,n]),shown:()=>({cards:gc().map(t=>t.id),lines:ys().map(t=>t.uid),focus:g.focus&&[...g.focus],states:g.lines})})}var bs={};st(bs,{listen:()=>Id});var Td=t=>/^[=+\-@\t\r]/.test(t)?`'${t}`:t,Nd=t=>/[",\n\r]/.test(t)?`"${t.replace(/"/g,'""')}"`:t,wc=t=>t.map(e=>`${e.map(n=>Nd(Td(String(n)))).join(",")}\r
`).join("");var xs={};st(xs,{COLUMNS:()=>$r,cellsOf:()=>uo,listTable:()=>qe,listen:()=>jd});var xc=200,$r=["From","Relation","To","Goods","Support","How it is documented","Sources","Denied or answered by","Public","Claims"],uo=t=>{let e=g.lines[t.at];return[
k[t.source].name,ke(t),k[t.target].name,e.goods,e.printed,[e.word,e.change&&`${Et[e.change][1]}: ${Yo(e)}`].filter(Boolean).join("; "),(e.voices||[]).join(", "),
(e.denied_by||[]).join(", "),[...new Set((e.public||[]).filter(Boolean))].join(" to ")]},En={lines:[-1,1],cards:[-1,1]},Pd=t=>R[t.at].filter(e=>g.drawn[e.at]).length,
yc=t=>[t.name,t.small,g.pills[t.at].map(e=>e[0]).join(", "),Pd(t)];function vc(t,e,n){let[o,r]=En[e];if(o<0)return t;let i=a=>e==="lines"&&o===4?g.lines[a.at].support??
-1:e==="lines"&&o===9?g.lines[a.at].claims.length:n(a)[o];return t.map(a=>[i(a),a]).sort(([a],[c])=>r*(typeof a=="number"?a-Number(c):a.localeCompare(String(c),
"en"))).map(([,a])=>a)}function qe(){if(l.mode!=="table"&&!x.printing)return;let t=m("twin-lines"),e=vc(T.filter(i=>g.drawn[i.at]&&(!g.focus||l.route<0||g.focus.
has(i.uid))),"lines",uo);t.replaceChildren();for(let i of e.slice(0,x.tableSize)){let s=A("tr");s.dataset.line=i.uid,l.at==="line:"+i.uid&&(s.className="on"),uo(
i).forEach((d,p)=>{let f=A("td",d,p===8?"days":"");f.dataset.label=$r[p],s.append(f)});let a=A("td");for(let d of i.notes){let p=A("a",String(d));p.href="#note-"+
d,p.addEventListener("click",f=>{f.preventDefault(),m("note-"+d).scrollIntoView()}),a.append(p," ")}let c=q(`Evidence (${g.lines[i.at].claims.length})`,()=>yt("\
line:"+i.uid));c.setAttribute("aria-label",`Evidence: ${k[i.source].name} to ${k[i.target].name}`),a.append(c),s.append(a),t.append(s)}let n=vc(k.filter(i=>g.cards[i.
at]&&(!g.focus||l.route<0||g.focus.has(i.id))),"cards",yc),o=m("twin-cards");o.replaceChildren();for(let i of n.slice(0,x.tableSize)){let s=A("tr"),a=A("td","",
"screen");s.dataset.card=i.id;for(let d of yc(i))s.append(A("td",String(d)));let c=q("Evidence",()=>yt("card:"+i.id));c.setAttribute("aria-label",`Evidence: ${i.
name}`),a.append(c),s.append(a),o.append(s)}let r=Math.max(e.length,n.length)-x.tableSize;m("more").hidden=r<=0,m("more").textContent=`Show ${Math.min(r,xc)} mo\
re rows`,m("twin-told").textContent=`${e.length} lines and ${n.length} cards`+(r>0?`, the first ${x.tableSize} shown`:"")}function jd(){for(let[t,e]of[["lines",
"twin-lines"],["cards","twin-cards"]])m(e).closest("table")?.querySelectorAll("th:not(.screen)").forEach((n,o,r)=>{n.replaceChildren(q(n.textContent,()=>{let[i,
s]=En[t];En[t]=i!==o?[o,1]:s>0?[o,-1]:[-1,1],r.forEach(a=>a.removeAttribute("aria-sort")),En[t][0]>=0&&n.setAttribute("aria-sort",En[t][1]>0?"ascending":"descen\
ding"),qe(),W(En[t][0]<0?"In the order of the picture":`Sorted by ${n.textContent}`)}))});m("more").addEventListener("click",()=>{x.tableSize+=xc,qe()})}function bc(){let t=T.filter(e=>g.drawn[e.at]).map(e=>[...uo(e),g.lines[e.at].claims.join(" "),e.uid]);return wc([[...$r,"Relation uid"],...t])}function kc(){let t=n=>{
let{at:o,text:r,source:i,target:s,...a}=g.lines[n.at];return{...a,source:k[i].uid,target:k[s].uid}},e={title:document.title,known_by:l.known||null,compared_with:l.
against||null,during:De()[1]?De():null,view:se(),nodes:k.filter(n=>g.cards[n.at]).map(n=>({uid:n.uid,name:n.name,kind:n.family,small:n.small,measures:g.pills[n.
at].map(o=>o[0])})),edges:T.filter(n=>g.drawn[n.at]).map(t),routes:g.routes,sources:w.terms};return JSON.stringify(e,null,1)+`
`}function $c(){let t=ee(2,!1,6e3),{title:e}=document,n={title:e,image:kn(t,"image/jpeg"),wide:t.width,high:t.height};return new Blob(pr([n],{title:e,subject:w.question}),
{type:"application/pdf"})}function Mc(){return dr(()=>{let[t,e,n,o]=tr(Qt()),r=u.placed.kind==="map"?(n-t)/1e3:1,i=Math.max(n-t,640*r),s=ur(!1,i/r),a=o-e+(s.top+s.low)*r,c=t-(i-(n-t))/2,
d=e-s.top*r,p=(f,h)=>[`<g transform="translate(${$(c+s.edge*r)} ${$(h)}) scale(${r.toFixed(4)})">`,...f.map(cn),"</g>"];return[`<svg xmlns="http://www.w3.org/20\
00/svg" viewBox="${$(c)} ${$(d)} ${$(i)} ${$(a)}" width="${$(i/r)}" height="${$(a/r)}" role="img" font-family="${Pt(w.font)}">`,`<title>${Pt(document.title)}</t\
itle>`,`<desc>${Pt(T.filter(f=>g.drawn[f.at]).slice(0,400).map(f=>`${k[f.source].name} to ${k[f.target].name}: ${f.label} (${g.lines[f.at].small})`).join("; "))}\
</desc>`,`<metadata>${Pt(w.terms.join(`
`))}</metadata>`,`<rect x="${$(c)}" y="${$(d)}" width="${$(i)}" height="${$(a)}" fill="${w.light.ground}"/>`,`<svg id="picture" x="${$(t)}" y="${$(e)}" width="${$(
n-t)}" height="${$(o-e)}" viewBox="${$(t)} ${$(e)} ${$(n-t)} ${$(o-e)}">`,...Wd(r),...l.against&&!rt()?zi(Ht(null,!1),1/r,!1).map(cn):[],...z.notes.length?_o(Ht(
null,!1),1/r,!1).map(cn):[],"</svg>",...p(s.head,d),...p(s.foot,o),"</svg>"].join(`
`)+`
`})}function Wd(t){let e=w.light,n=[],o=(a,c,d,p,f,h="")=>`<text x="${$(a)}" y="${$(c)}" font-size="${$(p)}" fill="${f}"${h}>${Pt(d)}</text>`,r=' font-weight="b\
old"',i=' text-anchor="middle"';if(u.placed.kind==="map"){let a=` stroke="${e.edge}" stroke-width="${(.8*t).toFixed(2)}"`;return n.push(`<path d="${w.map.outline}\
" fill="${e.band}"${a} fill-rule="evenodd"/>`,`<path d="${w.map.borders}" fill="none"${a}/>`),[...n,...yi(Ht(null,!1),1/t).map(cn)]}if(u.placed.kind==="near")return yi(
Ht(null,!1),1).map(cn);for(let[a,c,d]of u.placed.headings||[])n.push(o(c,d,a,10.5,e.soft,r+i+' letter-spacing="1"'));(u.placed.strips||[]).forEach(([a,c])=>a&&n.
push(o(0,c+21,a,12,e.soft,r)));let s=T.filter(a=>g.drawn[a.at]&&(u.geometry[a.at].d||u.geometry[a.at].from));for(let a of s){let c=g.lines[a.at],d=u.geometry[a.
at],p=w.widths[c.weight]*(d.from?.55:1),f=w.known[c.known][1],h=d.d||`M${(d.from||d.tip).map($).join(" ")}L${$(d.tip[0])} ${$(d.tip[1])}`,y=f.length?` stroke-da\
sharray="${f.map($).join(" ")}"`:"",v=(U,J)=>`<path d="${h}" fill="none" stroke="${U}" stroke-width="${$(J)}"${y}/>`;n.push(c.denied?v(e.line,p+3)+v(e.ground,p+
.6):v(e.line,p));let b=6+p,M=b*.45,[L,S]=d.tip,[O,C]=d.way,P=L-O*b,B=S-C*b;n.push(`<polygon points="${[[L,S],[P-C*M,B+O*M],[P+C*M,B-O*M]].map(U=>U.map($).join("\
,")).join(" ")}" fill="${e.line}"/>`)}for(let a of s){let c=g.lines[a.at],d=u.geometry[a.at].label;if(!d)continue;let[p,f,h,y]=qo(Uo(a,c.small,d,1),d),v=p-h/2,b=f-
y/2;n.push(`<rect x="${$(v)}" y="${$(b)}" width="${$(h)}" height="${$(y)}" rx="7" fill="${e.ground}" stroke="${e.edge}"${c.known==="unknown"||c.known==="propose\
d"?' stroke-dasharray="2 3"':""}/>`);let M=b+4+11.5*.85;for(let L of a.text)n.push(o(p,M,L,11.5,e.ink,i)),M+=14;if(n.push(o(p,M,c.small,11,e.soft,i)),c.partial&&
n.push(o(p+h/2-3,b+1,"…",15,e.line,r+' text-anchor="end"')),c.denied){let L=v-1,S=b-1;n.push(`<circle cx="${$(L)}" cy="${$(S)}" r="7" fill="${e.card}" stroke=\
"${e.ink}"/>`),n.push(`<path d="M${$(L-3)} ${$(S-3)}L${$(L+3)} ${$(S+3)}M${$(L+3)} ${$(S-3)}L${$(L-3)} ${$(S+3)}" stroke="${e.ink}" stroke-width="1.6"/>`)}}for(let a of k)
g.cards[a.at]&&n.push(...zd(a,o,e));return n}function zd(t,e,n){let[o,r,i,s]=N(t),a=o-i/2,c=r-s/2,d=w.looks[t.family],p=' font-weight="bold"';if(!i)return[];if(u.
placed.kind!=="wide"&&u.placed.kind!=="tall")return[Wo(d.glyph,o,r,i/2,d.light),e(o+i/2+1,r+3,_t(t.name,40,v=>v.length),9,n.ink,p)];let f=[`<rect x="${$(a)}" y=\
"${$(c)}" width="${$(i)}" height="${$(s)}" rx="4" fill="${n.card}" stroke="${t.end?n.mark:n.edge}" stroke-width="${t.end?"1.6":"1"}"/>`,`<rect x="${$(a)}" y="${$(
c)}" width="5" height="${$(s)}" rx="2" fill="${d.light}"/>`,Wo(d.glyph,a+18,r,5,d.light)],h=r-(15*t.text.length+13)/2+10;for(let v of t.text)f.push(e(a+32,h,v,13,
n.ink,p)),h+=15;f.push(e(a+32,h,t.small,11,n.soft));let y=a+i-6;for(let[v,b]of[...g.pills[t.at]].reverse())f.push(`<rect x="${$(y-b)}" y="${$(c-7)}" width="${$(
b)}" height="13" rx="6.5" fill="${n.pill}"/>`,e(y-b/2,c+2.6,v,8.5,n["pill-ink"],' text-anchor="middle"'+p)),y-=b+4;return f}var Dd={png:()=>ee(2,lt()).toBlob(t=>Wt(jt("png"),t)),pdf:()=>Wt(jt("pdf"),$c()),pptx:()=>Wt(jt("pptx"),oc()),svg:()=>Wt(jt("svg"),new Blob([Mc()],{type:"image/\
svg+xml"})),csv:()=>Wt(jt("csv"),new Blob(["\uFEFF"+bc()],{type:"text/csv"})),json:()=>Wt(jt("json"),new Blob([kc()],{type:"application/json"}))};function Id(){
if(G){m("keep").hidden=!1,m("home").hidden=!1;let t="";m("keep").addEventListener("submit",async e=>{e.preventDefault();let n=m("keep-title").value;try{await Ot(
"/api/views",{title:n,address:location.pathname+location.search+location.hash,replacing:n===t}),t="",m("save").open=!1,W("Saved in the case")}catch(o){t=o.status===
409?n:"",W(o.message)}})}for(let t of Kt("save"))t.addEventListener("click",()=>{Dd[t.dataset.save||""](),m("save").open=!1});m("link").addEventListener("click",
()=>{vt(),m("save").open=!1;let t=location.href,e=()=>W("The address of this view is in the address bar");navigator.clipboard&&window.isSecureContext?navigator.
clipboard.writeText(t).then(()=>W("The address of this view was copied"),e):e()}),window.addEventListener("beforeprint",()=>{if(x.printing=!0,x.tableSize=Math.max(
x.tableSize,Math.min(T.length,2e3)),qe(),qt.toggleAttribute("data-story",x.toPrint),x.toPrint)return m("paper").replaceChildren(...ic());let t=document.createElement(
"img");t.alt=document.title,t.src=ee(2,!1,3400).toDataURL("image/png"),m("paper").replaceChildren(t)}),window.addEventListener("afterprint",()=>{x.printing=x.toPrint=
!1,qt.removeAttribute("data-story"),m("paper").replaceChildren()})}var ks={};st(ks,{listen:()=>Rd});function Rd(){for(let t of Kt("mode"))t.addEventListener("click",()=>eo(t.dataset.mode||""));m("theme").addEventListener("click",()=>I(()=>{l.theme=lt()?"light":
"dark"})),Qr.addEventListener("change",()=>K()),m("turn").addEventListener("click",()=>I(()=>{l.turn=u.placed.kind==="tall"?"wide":"tall",l.pinned.clear(),l.eye=
null})),m("fit").addEventListener("click",()=>{$t(!0),vt()}),m("tidy").addEventListener("click",ul),m("every").addEventListener("click",()=>I(()=>{l.every=!l.every})),
m("undo").addEventListener("click",()=>Ln(ae,le)),m("redo").addEventListener("click",()=>Ln(le,ae)),m("lasso").addEventListener("click",()=>bn(!x.lassoOn)),m("c\
lose").addEventListener("click",()=>x.noting?Ue():gn()),m("back").addEventListener("click",()=>{let t=at.slice(0,-1),e=at[at.length-1];x.shownSheet="",yt(e,!0),
at.splice(0,at.length,...t),m("back").hidden=t.length===0})}function Sc(t){let e=u.placed;u.placed=sa(),Io(),(da()||u.placed!==e||t)&&Wl(),u.batches=null,Vi(),Xi(),Yi(),qt.dataset.theme=lt()?"dark":"light",m("theme").textContent=
lt()?"Light":"Dark",m("turn").textContent=u.placed.kind==="tall"?"Columns":"Rows",m("turn").hidden=u.placed.kind!=="tall"&&u.placed.kind!=="wide",m("every").hidden=
u.placed.kind!=="near"||!(u.routed.size?u.unrouted.size:u.placed.folded.includes(1)),m("tidy").hidden=u.placed.kind==="map",m("every").setAttribute("aria-presse\
d",String(l.every)),m("near-note").hidden=u.placed.kind!=="near",m("twin").hidden=l.mode!=="table",j.style.visibility=l.mode==="table"?"hidden":"visible";for(let n of Kt(
"mode"))n.setAttribute("aria-pressed",String(l.mode===n.dataset.mode));m("map-note").hidden=l.mode!=="map",qe(),Hi(),wr(),x.noting&&(m("panel").hidden=!1),m("un\
do").disabled=ae.length===0,m("redo").disabled=le.length===0,u.placed!==e&&(l.eye?E.moveTo({position:{x:l.eye[0],y:l.eye[1]},scale:l.eye[2]}):$t()),vt(),He()}_s(Sc);li(wl);li(Fi);var Bd=[di,qi,Ki,bs,Bi,ws,Qi,Ji,Ti,xs,Ui,us,gs,Ni,ks,ms,vs];for(let{listen:t}of Bd)t();window.addEventListener("resize",()=>{let t=u.placed;
K(),u.placed===t&&!l.eye&&$t()});window.addEventListener("hashchange",t=>hs(new URL(t.newURL).hash.slice(1)));var Oc=location.hash.slice(1)||Bt.view||"";Object.
assign(l,Jt(Oc));K(!0);qt.dataset.drawn="yes";await new Promise(t=>requestAnimationFrame(()=>setTimeout(t)));Object.assign(Rt,Wn("sheets"));await Ka();for(let t of G?
l.grown.slice():[])await Fo(t);l.grown.length&&Object.assign(l,Jt(Oc),{grown:l.grown});K(l.grown.length>0);it();qt.dataset.ready="yes";
